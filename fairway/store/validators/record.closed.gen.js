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
var record = validate53, schema20 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "record.schema.json", title: "What every record has", type: "object", required: ["schema", "type", "id", "stream", "seq", "at", "actor", "prev", "data"], additionalProperties: !1, properties: { schema: { type: "string", pattern: "^fairway/[a-z-]+@[1-9]\\d*$", description: "The schema that the record is valid against, with its version." }, type: { type: "string", description: "The type of the record." }, id: { $ref: "ulid.part", description: "The id of the record. Other records refer to it by id, never by position." }, stream: { $ref: "stream.part" }, seq: { type: "integer", minimum: 1, maximum: 999999, description: "The position of the record in its stream, from 1 without gaps." }, at: { $ref: "time.part", description: "When it happened; never earlier than the record before it in the stream." }, clock: { $ref: "time.part", description: "The clock of the writer, if it was behind the last record and `at` was moved up to it." }, actor: { type: "object", description: "The author of the record.", required: ["id"], additionalProperties: !1, properties: { id: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The person, agent or monitor." }, role: { $ref: "name.part", description: "The role it acted in." }, session: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The session it acted from. It distinguishes workers that share a name." }, host: { type: "string", minLength: 1, maxLength: 255, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The machine it acted on." } } }, prev: { oneOf: [{ $ref: "sha256.part" }, { type: "null" }], description: "The SHA-256 of the file of the record before it in the stream; null for the first." }, data: { type: "object", description: "The data of this record type." } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern3 = new RegExp("^fairway/[a-z-]+@[1-9]\\d*$", "u"), pattern7 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
var pattern4 = new RegExp("^[0-7][0-9A-HJKMNP-TV-Z]{25}$", "u");
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern4.test(data))
        return validate54.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" }, message: 'must match pattern "^[0-7][0-9A-HJKMNP-TV-Z]{25}$"' }], !1;
    } else
      return validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate54.errors = vErrors, errors === 0;
}
validate54.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern5 = new RegExp("^(tasks|lanes|sessions|batches|watchers)/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$", "u");
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern5.test(data))
        return validate56.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(tasks|lanes|sessions|batches|watchers)/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^(tasks|lanes|sessions|batches|watchers)/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$"' }], !1;
    } else
      return validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate56.errors = vErrors, errors === 0;
}
validate56.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern6 = new RegExp("^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern6.test(data))
        return validate58.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: 'must match pattern "^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"' }], !1;
    } else
      return validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate58.errors = vErrors, errors === 0;
}
validate58.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern8.test(data))
        return validate61.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"' }], !1;
    } else
      return validate61.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate61.errors = vErrors, errors === 0;
}
validate61.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern11 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern11.test(data))
        return validate63.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' }], !1;
    } else
      return validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate63.errors = vErrors, errors === 0;
}
validate63.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.stream === void 0 && (missing0 = "stream") || data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.actor === void 0 && (missing0 = "actor") || data.prev === void 0 && (missing0 = "prev") || data.data === void 0 && (missing0 = "data"))
        return validate53.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema20.properties, key0)) {
            return validate53.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let data0 = data.schema, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string") {
                if (!pattern3.test(data0))
                  return validate53.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/pattern", keyword: "pattern", params: { pattern: "^fairway/[a-z-]+@[1-9]\\d*$" }, message: 'must match pattern "^fairway/[a-z-]+@[1-9]\\d*$"' }], !1;
              } else
                return validate53.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.type !== void 0) {
              let _errs4 = errors;
              if (typeof data.type != "string")
                return validate53.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.id !== void 0) {
                let _errs6 = errors;
                validate54(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length);
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.stream !== void 0) {
                  let _errs7 = errors;
                  validate56(data.stream, { instancePath: instancePath + "/stream", parentData: data, parentDataProperty: "stream", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.seq !== void 0) {
                    let data4 = data.seq, _errs8 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                      return validate53.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    if (errors === _errs8 && typeof data4 == "number" && isFinite(data4)) {
                      if (data4 > 999999 || isNaN(data4))
                        return validate53.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999 }, message: "must be <= 999999" }], !1;
                      if (data4 < 1 || isNaN(data4))
                        return validate53.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                    }
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.at !== void 0) {
                      let _errs10 = errors;
                      validate58(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
                      var valid0 = _errs10 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.clock !== void 0) {
                        let _errs11 = errors;
                        validate58(data.clock, { instancePath: instancePath + "/clock", parentData: data, parentDataProperty: "clock", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
                        var valid0 = _errs11 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.actor !== void 0) {
                          let data7 = data.actor, _errs12 = errors;
                          if (errors === _errs12)
                            if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                              let missing1;
                              if (data7.id === void 0 && (missing1 = "id"))
                                return validate53.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                              {
                                let _errs14 = errors;
                                for (let key1 in data7)
                                  if (!(key1 === "id" || key1 === "role" || key1 === "session" || key1 === "host")) {
                                    return validate53.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                    break;
                                  }
                                if (_errs14 === errors) {
                                  if (data7.id !== void 0) {
                                    let data8 = data7.id, _errs15 = errors;
                                    if (errors === _errs15)
                                      if (typeof data8 == "string") {
                                        if (func2(data8) > 200)
                                          return validate53.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                        if (func2(data8) < 1)
                                          return validate53.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                        if (!pattern7.test(data8))
                                          return validate53.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                      } else
                                        return validate53.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid1 = _errs15 === errors;
                                  } else
                                    var valid1 = !0;
                                  if (valid1) {
                                    if (data7.role !== void 0) {
                                      let _errs17 = errors;
                                      validate61(data7.role, { instancePath: instancePath + "/actor/role", parentData: data7, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length);
                                      var valid1 = _errs17 === errors;
                                    } else
                                      var valid1 = !0;
                                    if (valid1) {
                                      if (data7.session !== void 0) {
                                        let data10 = data7.session, _errs18 = errors;
                                        if (errors === _errs18)
                                          if (typeof data10 == "string") {
                                            if (func2(data10) > 200)
                                              return validate53.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                            if (func2(data10) < 1)
                                              return validate53.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                            if (!pattern7.test(data10))
                                              return validate53.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                          } else
                                            return validate53.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid1 = _errs18 === errors;
                                      } else
                                        var valid1 = !0;
                                      if (valid1)
                                        if (data7.host !== void 0) {
                                          let data11 = data7.host, _errs20 = errors;
                                          if (errors === _errs20)
                                            if (typeof data11 == "string") {
                                              if (func2(data11) > 255)
                                                return validate53.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                                              if (func2(data11) < 1)
                                                return validate53.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                              if (!pattern7.test(data11))
                                                return validate53.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                            } else
                                              return validate53.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                          var valid1 = _errs20 === errors;
                                        } else
                                          var valid1 = !0;
                                    }
                                  }
                                }
                              }
                            } else
                              return validate53.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid0 = _errs12 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.prev !== void 0) {
                            let data12 = data.prev, _errs22 = errors, _errs23 = errors, valid2 = !1, passing0 = null, _errs24 = errors;
                            validate63(data12, { instancePath: instancePath + "/prev", parentData: data, parentDataProperty: "prev", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length);
                            var _valid0 = _errs24 === errors;
                            _valid0 && (valid2 = !0, passing0 = 0);
                            let _errs25 = errors;
                            if (data12 !== null) {
                              let err0 = { instancePath: instancePath + "/prev", schemaPath: "#/properties/prev/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
                            }
                            var _valid0 = _errs25 === errors;
                            if (_valid0 && valid2 ? (valid2 = !1, passing0 = [passing0, 1]) : _valid0 && (valid2 = !0, passing0 = 1), valid2)
                              errors = _errs23, vErrors !== null && (_errs23 ? vErrors.length = _errs23 : vErrors = null);
                            else {
                              let err1 = { instancePath: instancePath + "/prev", schemaPath: "#/properties/prev/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                              return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate53.errors = vErrors, !1;
                            }
                            var valid0 = _errs22 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.data !== void 0) {
                              let data13 = data.data, _errs27 = errors;
                              if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)))
                                return validate53.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid0 = _errs27 === errors;
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
    } else
      return validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate53.errors = vErrors, errors === 0;
}
validate53.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  record
};
