// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var store = validate410, schema85 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "store.schema.json", title: "Store", description: "fairway.json, the manifest of a store: the first file on the state ref.", type: "object", required: ["schema", "store", "project", "created_at", "integration_branch"], properties: { schema: { const: "fairway/store@1", description: "The version of the store's layout." }, store: { $ref: "ulid.part", description: "The id of the store. Histories with different ids are never merged." }, project: { $ref: "name.part", description: "The name of the project." }, created_at: { $ref: "time.part", description: "When the store was created." }, integration_branch: { $ref: "line.part", description: "The branch whose tip holds the policy (fairway.yaml), so that no lane can loosen its own gates." }, partition: { type: "object", description: "How streams are split over several state refs; absent if one ref holds all of them.", required: ["by", "refs"], properties: { by: { enum: ["hash", "lane"], description: "What selects the ref: the first hex digits of the stream hash, or the lane." }, refs: { type: "array", minItems: 1, description: "The refs with their contents.", items: { type: "object", description: "One state ref.", required: ["ref", "holds"], properties: { ref: { $ref: "line.part", description: "The full name of the ref." }, holds: { type: "array", items: { $ref: "line.part" }, description: "Hash prefixes, or names of lanes." } } } } } } } };
var pattern3 = new RegExp("^[0-7][0-9A-HJKMNP-TV-Z]{25}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern3.test(data))
        return validate53.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" }, message: 'must match pattern "^[0-7][0-9A-HJKMNP-TV-Z]{25}$"' }], !1;
    } else
      return validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate53.errors = vErrors, errors === 0;
}
validate53.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern11 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern11.test(data))
        return validate75.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"' }], !1;
    } else
      return validate75.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate75.errors = vErrors, errors === 0;
}
validate75.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern7 = new RegExp("^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern7.test(data))
        return validate62.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: 'must match pattern "^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"' }], !1;
    } else
      return validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate62.errors = vErrors, errors === 0;
}
validate62.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var func1 = require_ucs2length().default, pattern4 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func1(data) > 500)
        return validate55.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
      if (func1(data) < 1)
        return validate55.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern4.test(data))
        return validate55.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate55.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate55.errors = vErrors, errors === 0;
}
validate55.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate410(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate410.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.store === void 0 && (missing0 = "store") || data.project === void 0 && (missing0 = "project") || data.created_at === void 0 && (missing0 = "created_at") || data.integration_branch === void 0 && (missing0 = "integration_branch"))
        return validate410.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.schema !== void 0) {
        let _errs1 = errors;
        if (data.schema !== "fairway/store@1")
          return validate410.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/store@1" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.store !== void 0) {
          let _errs2 = errors;
          validate53(data.store, { instancePath: instancePath + "/store", parentData: data, parentDataProperty: "store", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.project !== void 0) {
            let _errs3 = errors;
            validate75(data.project, { instancePath: instancePath + "/project", parentData: data, parentDataProperty: "project", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.created_at !== void 0) {
              let _errs4 = errors;
              validate62(data.created_at, { instancePath: instancePath + "/created_at", parentData: data, parentDataProperty: "created_at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.integration_branch !== void 0) {
                let _errs5 = errors;
                validate55(data.integration_branch, { instancePath: instancePath + "/integration_branch", parentData: data, parentDataProperty: "integration_branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.partition !== void 0) {
                  let data5 = data.partition, _errs6 = errors;
                  if (errors === _errs6)
                    if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                      let missing1;
                      if (data5.by === void 0 && (missing1 = "by") || data5.refs === void 0 && (missing1 = "refs"))
                        return validate410.errors = [{ instancePath: instancePath + "/partition", schemaPath: "#/properties/partition/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                      if (data5.by !== void 0) {
                        let data6 = data5.by, _errs8 = errors;
                        if (!(data6 === "hash" || data6 === "lane"))
                          return validate410.errors = [{ instancePath: instancePath + "/partition/by", schemaPath: "#/properties/partition/properties/by/enum", keyword: "enum", params: { allowedValues: schema85.properties.partition.properties.by.enum }, message: "must be equal to one of the allowed values" }], !1;
                        var valid1 = _errs8 === errors;
                      } else
                        var valid1 = !0;
                      if (valid1)
                        if (data5.refs !== void 0) {
                          let data7 = data5.refs, _errs9 = errors;
                          if (errors === _errs9)
                            if (Array.isArray(data7)) {
                              if (data7.length < 1)
                                return validate410.errors = [{ instancePath: instancePath + "/partition/refs", schemaPath: "#/properties/partition/properties/refs/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                              {
                                var valid2 = !0;
                                let len0 = data7.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  let data8 = data7[i0], _errs11 = errors;
                                  if (errors === _errs11)
                                    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                      let missing2;
                                      if (data8.ref === void 0 && (missing2 = "ref") || data8.holds === void 0 && (missing2 = "holds"))
                                        return validate410.errors = [{ instancePath: instancePath + "/partition/refs/" + i0, schemaPath: "#/properties/partition/properties/refs/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                                      if (data8.ref !== void 0) {
                                        let _errs13 = errors;
                                        validate55(data8.ref, { instancePath: instancePath + "/partition/refs/" + i0 + "/ref", parentData: data8, parentDataProperty: "ref", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                        var valid3 = _errs13 === errors;
                                      } else
                                        var valid3 = !0;
                                      if (valid3)
                                        if (data8.holds !== void 0) {
                                          let data10 = data8.holds, _errs14 = errors;
                                          if (errors === _errs14)
                                            if (Array.isArray(data10)) {
                                              var valid4 = !0;
                                              let len1 = data10.length;
                                              for (let i1 = 0; i1 < len1; i1++) {
                                                let _errs16 = errors;
                                                validate55(data10[i1], { instancePath: instancePath + "/partition/refs/" + i0 + "/holds/" + i1, parentData: data10, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                var valid4 = _errs16 === errors;
                                                if (!valid4)
                                                  break;
                                              }
                                            } else
                                              return validate410.errors = [{ instancePath: instancePath + "/partition/refs/" + i0 + "/holds", schemaPath: "#/properties/partition/properties/refs/items/properties/holds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                          var valid3 = _errs14 === errors;
                                        } else
                                          var valid3 = !0;
                                    } else
                                      return validate410.errors = [{ instancePath: instancePath + "/partition/refs/" + i0, schemaPath: "#/properties/partition/properties/refs/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                  var valid2 = _errs11 === errors;
                                  if (!valid2)
                                    break;
                                }
                              }
                            } else
                              return validate410.errors = [{ instancePath: instancePath + "/partition/refs", schemaPath: "#/properties/partition/properties/refs/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid1 = _errs9 === errors;
                        } else
                          var valid1 = !0;
                    } else
                      return validate410.errors = [{ instancePath: instancePath + "/partition", schemaPath: "#/properties/partition/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate410.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate410.errors = vErrors, errors === 0;
}
validate410.evaluated = { props: { schema: !0, store: !0, project: !0, created_at: !0, integration_branch: !0, partition: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  store
};
