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
var intent = validate263;
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
var pattern6 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern6.test(data))
        return validate59.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' }], !1;
    } else
      return validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate59.errors = vErrors, errors === 0;
}
validate59.evaluated = { dynamicProps: !1, dynamicItems: !1 };
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
var pattern11 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate72.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern11.test(data))
        return validate72.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"' }], !1;
    } else
      return validate72.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate72.errors = vErrors, errors === 0;
}
validate72.evaluated = { dynamicProps: !1, dynamicItems: !1 };
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
var pattern9 = new RegExp("^(tasks|lanes|sessions|batches|watchers)/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$", "u");
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate68.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern9.test(data))
        return validate68.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(tasks|lanes|sessions|batches|watchers)/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^(tasks|lanes|sessions|batches|watchers)/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$"' }], !1;
    } else
      return validate68.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate68.errors = vErrors, errors === 0;
}
validate68.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern32 = new RegExp("^[a-z][a-z-]*(?: [a-z][a-z-]*)?$", "u"), pattern36 = new RegExp("^(?:[0-9a-f]{40}|[0-9a-f]{64})$", "u"), pattern37 = new RegExp("^[A-Z][A-Z_]*$", "u");
function validate263(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate263.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.id === void 0 && (missing0 = "id") || data.store === void 0 && (missing0 = "store") || data.command === void 0 && (missing0 = "command") || data.input === void 0 && (missing0 = "input") || data.at === void 0 && (missing0 = "at") || data.actor === void 0 && (missing0 = "actor") || data.ids === void 0 && (missing0 = "ids") || data.decided === void 0 && (missing0 = "decided"))
        return validate263.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.schema !== void 0) {
        let _errs1 = errors;
        if (data.schema !== "fairway/intent@1")
          return validate263.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/intent@1" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let _errs2 = errors;
          validate53(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.store !== void 0) {
            let _errs3 = errors;
            validate53(data.store, { instancePath: instancePath + "/store", parentData: data, parentDataProperty: "store", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.command !== void 0) {
              let data3 = data.command, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data3 == "string") {
                  if (func1(data3) > 64)
                    return validate263.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                  if (!pattern32.test(data3))
                    return validate263.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$" }, message: 'must match pattern "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$"' }], !1;
                } else
                  return validate263.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.input !== void 0) {
                let data4 = data.input, _errs6 = errors;
                if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))
                  return validate263.errors = [{ instancePath: instancePath + "/input", schemaPath: "#/properties/input/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.artifacts !== void 0) {
                  let data5 = data.artifacts, _errs8 = errors;
                  if (errors === _errs8)
                    if (Array.isArray(data5)) {
                      if (data5.length > 1e4)
                        return validate263.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }], !1;
                      {
                        var valid1 = !0;
                        let len0 = data5.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          let data6 = data5[i0], _errs10 = errors;
                          if (errors === _errs10)
                            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                              let missing1;
                              if (data6.sha256 === void 0 && (missing1 = "sha256") || data6.size === void 0 && (missing1 = "size"))
                                return validate263.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                              if (data6.sha256 !== void 0) {
                                let _errs12 = errors;
                                validate59(data6.sha256, { instancePath: instancePath + "/artifacts/" + i0 + "/sha256", parentData: data6, parentDataProperty: "sha256", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                                var valid2 = _errs12 === errors;
                              } else
                                var valid2 = !0;
                              if (valid2)
                                if (data6.size !== void 0) {
                                  let data8 = data6.size, _errs13 = errors;
                                  if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                                    return validate263.errors = [{ instancePath: instancePath + "/artifacts/" + i0 + "/size", schemaPath: "#/properties/artifacts/items/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  if (errors === _errs13 && typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8)))
                                    return validate263.errors = [{ instancePath: instancePath + "/artifacts/" + i0 + "/size", schemaPath: "#/properties/artifacts/items/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                  var valid2 = _errs13 === errors;
                                } else
                                  var valid2 = !0;
                            } else
                              return validate263.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid1 = _errs10 === errors;
                          if (!valid1)
                            break;
                        }
                      }
                    } else
                      return validate263.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.at !== void 0) {
                    let _errs15 = errors;
                    validate62(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                    var valid0 = _errs15 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.actor !== void 0) {
                      let data10 = data.actor, _errs16 = errors;
                      if (errors === _errs16)
                        if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                          let missing2;
                          if (data10.id === void 0 && (missing2 = "id"))
                            return validate263.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                          if (data10.id !== void 0) {
                            let data11 = data10.id, _errs18 = errors;
                            if (errors === _errs18)
                              if (typeof data11 == "string") {
                                if (func1(data11) > 200)
                                  return validate263.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                if (func1(data11) < 1)
                                  return validate263.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                if (!pattern4.test(data11))
                                  return validate263.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                              } else
                                return validate263.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid3 = _errs18 === errors;
                          } else
                            var valid3 = !0;
                          if (valid3) {
                            if (data10.role !== void 0) {
                              let _errs20 = errors;
                              validate72(data10.role, { instancePath: instancePath + "/actor/role", parentData: data10, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                              var valid3 = _errs20 === errors;
                            } else
                              var valid3 = !0;
                            if (valid3) {
                              if (data10.session !== void 0) {
                                let data13 = data10.session, _errs21 = errors;
                                if (errors === _errs21)
                                  if (typeof data13 == "string") {
                                    if (func1(data13) > 200)
                                      return validate263.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                    if (func1(data13) < 1)
                                      return validate263.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                    if (!pattern4.test(data13))
                                      return validate263.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                  } else
                                    return validate263.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid3 = _errs21 === errors;
                              } else
                                var valid3 = !0;
                              if (valid3)
                                if (data10.host !== void 0) {
                                  let data14 = data10.host, _errs23 = errors;
                                  if (errors === _errs23)
                                    if (typeof data14 == "string") {
                                      if (func1(data14) > 255)
                                        return validate263.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                                      if (func1(data14) < 1)
                                        return validate263.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                      if (!pattern4.test(data14))
                                        return validate263.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                    } else
                                      return validate263.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var valid3 = _errs23 === errors;
                                } else
                                  var valid3 = !0;
                            }
                          }
                        } else
                          return validate263.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.author !== void 0) {
                        let data15 = data.author, _errs25 = errors;
                        if (errors === _errs25)
                          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                            let missing3;
                            if (data15.name === void 0 && (missing3 = "name") || data15.email === void 0 && (missing3 = "email"))
                              return validate263.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                            if (data15.name !== void 0) {
                              let _errs27 = errors;
                              validate55(data15.name, { instancePath: instancePath + "/author/name", parentData: data15, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                              var valid4 = _errs27 === errors;
                            } else
                              var valid4 = !0;
                            if (valid4)
                              if (data15.email !== void 0) {
                                let _errs28 = errors;
                                validate55(data15.email, { instancePath: instancePath + "/author/email", parentData: data15, parentDataProperty: "email", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                var valid4 = _errs28 === errors;
                              } else
                                var valid4 = !0;
                          } else
                            return validate263.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid0 = _errs25 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.ids !== void 0) {
                          let data18 = data.ids, _errs29 = errors;
                          if (errors === _errs29)
                            if (Array.isArray(data18)) {
                              if (data18.length > 1e6)
                                return validate263.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/maxItems", keyword: "maxItems", params: { limit: 1e6 }, message: "must NOT have more than 1000000 items" }], !1;
                              if (data18.length < 1)
                                return validate263.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                              {
                                var valid5 = !0;
                                let len1 = data18.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  let _errs31 = errors;
                                  validate53(data18[i1], { instancePath: instancePath + "/ids/" + i1, parentData: data18, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                  var valid5 = _errs31 === errors;
                                  if (!valid5)
                                    break;
                                }
                              }
                            } else
                              return validate263.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid0 = _errs29 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.made_in !== void 0) {
                            let data20 = data.made_in, _errs32 = errors;
                            if (errors === _errs32)
                              if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                if (data20.worktree !== void 0) {
                                  let _errs34 = errors;
                                  validate55(data20.worktree, { instancePath: instancePath + "/made_in/worktree", parentData: data20, parentDataProperty: "worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                  var valid6 = _errs34 === errors;
                                } else
                                  var valid6 = !0;
                                if (valid6)
                                  if (data20.branch !== void 0) {
                                    let _errs35 = errors;
                                    validate55(data20.branch, { instancePath: instancePath + "/made_in/branch", parentData: data20, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                    var valid6 = _errs35 === errors;
                                  } else
                                    var valid6 = !0;
                              } else
                                return validate263.errors = [{ instancePath: instancePath + "/made_in", schemaPath: "#/properties/made_in/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var valid0 = _errs32 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.decided !== void 0) {
                              let data23 = data.decided, _errs36 = errors;
                              if (errors === _errs36)
                                if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                                  let missing4;
                                  if (data23.on === void 0 && (missing4 = "on") || data23.subject === void 0 && (missing4 = "subject") || data23.records === void 0 && (missing4 = "records"))
                                    return validate263.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }], !1;
                                  if (data23.on !== void 0) {
                                    let data24 = data23.on, _errs38 = errors;
                                    if (errors === _errs38)
                                      if (typeof data24 == "string") {
                                        if (!pattern36.test(data24))
                                          return validate263.errors = [{ instancePath: instancePath + "/decided/on", schemaPath: "#/properties/decided/properties/on/pattern", keyword: "pattern", params: { pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" }, message: 'must match pattern "^(?:[0-9a-f]{40}|[0-9a-f]{64})$"' }], !1;
                                      } else
                                        return validate263.errors = [{ instancePath: instancePath + "/decided/on", schemaPath: "#/properties/decided/properties/on/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid7 = _errs38 === errors;
                                  } else
                                    var valid7 = !0;
                                  if (valid7) {
                                    if (data23.subject !== void 0) {
                                      let data25 = data23.subject, _errs40 = errors;
                                      if (errors === _errs40)
                                        if (typeof data25 == "string") {
                                          if (func1(data25) > 1e3)
                                            return validate263.errors = [{ instancePath: instancePath + "/decided/subject", schemaPath: "#/properties/decided/properties/subject/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                                        } else
                                          return validate263.errors = [{ instancePath: instancePath + "/decided/subject", schemaPath: "#/properties/decided/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                      var valid7 = _errs40 === errors;
                                    } else
                                      var valid7 = !0;
                                    if (valid7)
                                      if (data23.records !== void 0) {
                                        let data26 = data23.records, _errs42 = errors;
                                        if (errors === _errs42)
                                          if (Array.isArray(data26)) {
                                            if (data26.length > 1e6)
                                              return validate263.errors = [{ instancePath: instancePath + "/decided/records", schemaPath: "#/properties/decided/properties/records/maxItems", keyword: "maxItems", params: { limit: 1e6 }, message: "must NOT have more than 1000000 items" }], !1;
                                            {
                                              var valid8 = !0;
                                              let len2 = data26.length;
                                              for (let i2 = 0; i2 < len2; i2++) {
                                                let data27 = data26[i2], _errs44 = errors;
                                                if (errors === _errs44)
                                                  if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                                                    let missing5;
                                                    if (data27.type === void 0 && (missing5 = "type") || data27.stream === void 0 && (missing5 = "stream"))
                                                      return validate263.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }], !1;
                                                    if (data27.type !== void 0) {
                                                      let data28 = data27.type, _errs46 = errors;
                                                      if (errors === _errs46)
                                                        if (typeof data28 == "string") {
                                                          if (func1(data28) > 64)
                                                            return validate263.errors = [{ instancePath: instancePath + "/decided/records/" + i2 + "/type", schemaPath: "#/properties/decided/properties/records/items/properties/type/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                                        } else
                                                          return validate263.errors = [{ instancePath: instancePath + "/decided/records/" + i2 + "/type", schemaPath: "#/properties/decided/properties/records/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                      var valid9 = _errs46 === errors;
                                                    } else
                                                      var valid9 = !0;
                                                    if (valid9)
                                                      if (data27.stream !== void 0) {
                                                        let _errs48 = errors;
                                                        validate68(data27.stream, { instancePath: instancePath + "/decided/records/" + i2 + "/stream", parentData: data27, parentDataProperty: "stream", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length);
                                                        var valid9 = _errs48 === errors;
                                                      } else
                                                        var valid9 = !0;
                                                  } else
                                                    return validate263.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                var valid8 = _errs44 === errors;
                                                if (!valid8)
                                                  break;
                                              }
                                            }
                                          } else
                                            return validate263.errors = [{ instancePath: instancePath + "/decided/records", schemaPath: "#/properties/decided/properties/records/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                        var valid7 = _errs42 === errors;
                                      } else
                                        var valid7 = !0;
                                  }
                                } else
                                  return validate263.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid0 = _errs36 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0)
                              if (data.refusal !== void 0) {
                                let data30 = data.refusal, _errs49 = errors;
                                if (errors === _errs49)
                                  if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                                    let missing6;
                                    if (data30.code === void 0 && (missing6 = "code") || data30.message === void 0 && (missing6 = "message") || data30.hint === void 0 && (missing6 = "hint") || data30.at === void 0 && (missing6 = "at"))
                                      return validate263.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }], !1;
                                    if (data30.code !== void 0) {
                                      let data31 = data30.code, _errs51 = errors;
                                      if (errors === _errs51)
                                        if (typeof data31 == "string") {
                                          if (func1(data31) > 64)
                                            return validate263.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                          if (!pattern37.test(data31))
                                            return validate263.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z_]*$" }, message: 'must match pattern "^[A-Z][A-Z_]*$"' }], !1;
                                        } else
                                          return validate263.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                      var valid10 = _errs51 === errors;
                                    } else
                                      var valid10 = !0;
                                    if (valid10) {
                                      if (data30.message !== void 0) {
                                        let data32 = data30.message, _errs53 = errors;
                                        if (errors === _errs53)
                                          if (typeof data32 == "string") {
                                            if (func1(data32) > 2e4)
                                              return validate263.errors = [{ instancePath: instancePath + "/refusal/message", schemaPath: "#/properties/refusal/properties/message/maxLength", keyword: "maxLength", params: { limit: 2e4 }, message: "must NOT have more than 20000 characters" }], !1;
                                          } else
                                            return validate263.errors = [{ instancePath: instancePath + "/refusal/message", schemaPath: "#/properties/refusal/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid10 = _errs53 === errors;
                                      } else
                                        var valid10 = !0;
                                      if (valid10) {
                                        if (data30.hint !== void 0) {
                                          let data33 = data30.hint, _errs55 = errors;
                                          if (errors === _errs55)
                                            if (typeof data33 == "string") {
                                              if (func1(data33) > 2e4)
                                                return validate263.errors = [{ instancePath: instancePath + "/refusal/hint", schemaPath: "#/properties/refusal/properties/hint/maxLength", keyword: "maxLength", params: { limit: 2e4 }, message: "must NOT have more than 20000 characters" }], !1;
                                            } else
                                              return validate263.errors = [{ instancePath: instancePath + "/refusal/hint", schemaPath: "#/properties/refusal/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                          var valid10 = _errs55 === errors;
                                        } else
                                          var valid10 = !0;
                                        if (valid10)
                                          if (data30.at !== void 0) {
                                            let _errs57 = errors;
                                            validate62(data30.at, { instancePath: instancePath + "/refusal/at", parentData: data30, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                                            var valid10 = _errs57 === errors;
                                          } else
                                            var valid10 = !0;
                                      }
                                    }
                                  } else
                                    return validate263.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                var valid0 = _errs49 === errors;
                              } else
                                var valid0 = !0;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate263.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate263.errors = vErrors, errors === 0;
}
validate263.evaluated = { props: { schema: !0, id: !0, store: !0, command: !0, input: !0, artifacts: !0, at: !0, actor: !0, author: !0, ids: !0, made_in: !0, decided: !0, refusal: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  intent
};
