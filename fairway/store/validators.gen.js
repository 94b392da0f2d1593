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

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return !0;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return !1;
        var length, i, keys;
        if (Array.isArray(a)) {
          if (length = a.length, length != b.length) return !1;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return !1;
          return !0;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        if (keys = Object.keys(a), length = keys.length, length !== Object.keys(b).length) return !1;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return !1;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return !1;
        }
        return !0;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// <stdin>
var anchor = validate52, schema19 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "anchor.schema.json", title: "Anchor", description: "The body of an anchor: what the message of the tag fairway/anchor/<n> says of the state that it stands on.", type: "object", required: ["schema", "anchor", "store", "ref", "commit", "records", "streams", "root", "previous", "at"], additionalProperties: !1, properties: { schema: { const: "fairway/anchor@1", description: "This schema, with its version." }, anchor: { type: "integer", minimum: 1, maximum: 999999999, description: "The anchor's number, which is also in the name of its tag; from 1 and without gaps." }, store: { $ref: "ulid.part", description: "The id of the store, as its manifest says it." }, ref: { $ref: "line.part", description: "The full name of the state ref." }, commit: { $ref: "gitId.part", description: "The commit of the state ref that the tag stands on." }, records: { type: "integer", minimum: 0, description: "How many records there are at that commit." }, streams: { type: "integer", minimum: 0, description: "How many streams they are in." }, root: { $ref: "sha256.part", description: "The SHA-256 of these lines, each ended by a line feed: fairway.json and the digest of its file; then, for each stream in the order of the names by bytes, its name, the seq of its last record and the digest of that record's file, with one space between." }, previous: { oneOf: [{ $ref: "sha256.part" }, { type: "null" }], description: "The root of the anchor before; null for the first." }, at: { $ref: "time.part", description: "When it was made." }, trusted: { $ref: "gitId.part", description: "The commit up to which the history was taken on trust when it was made; absent when all of it was verified." } } }, func1 = Object.prototype.hasOwnProperty;
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
var func2 = require_ucs2length().default, pattern4 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 500)
        return validate55.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
      if (func2(data) < 1)
        return validate55.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern4.test(data))
        return validate55.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate55.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate55.errors = vErrors, errors === 0;
}
validate55.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern5 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern5.test(data))
        return validate57.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" }, message: 'must match pattern "^([0-9a-f]{40}|[0-9a-f]{64})$"' }], !1;
    } else
      return validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate57.errors = vErrors, errors === 0;
}
validate57.evaluated = { dynamicProps: !1, dynamicItems: !1 };
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
var pattern7 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)\\.\\d{3}Z$", "u");
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern7.test(data))
        return validate62.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)\\.\\d{3}Z$" }, message: 'must match pattern "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)\\.\\d{3}Z$"' }], !1;
    } else
      return validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate62.errors = vErrors, errors === 0;
}
validate62.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.anchor === void 0 && (missing0 = "anchor") || data.store === void 0 && (missing0 = "store") || data.ref === void 0 && (missing0 = "ref") || data.commit === void 0 && (missing0 = "commit") || data.records === void 0 && (missing0 = "records") || data.streams === void 0 && (missing0 = "streams") || data.root === void 0 && (missing0 = "root") || data.previous === void 0 && (missing0 = "previous") || data.at === void 0 && (missing0 = "at"))
        return validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema19.properties, key0)) {
            return validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let _errs2 = errors;
            if (data.schema !== "fairway/anchor@1")
              return validate52.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/anchor@1" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.anchor !== void 0) {
              let data1 = data.anchor, _errs3 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
                return validate52.errors = [{ instancePath: instancePath + "/anchor", schemaPath: "#/properties/anchor/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              if (errors === _errs3 && typeof data1 == "number" && isFinite(data1)) {
                if (data1 > 999999999 || isNaN(data1))
                  return validate52.errors = [{ instancePath: instancePath + "/anchor", schemaPath: "#/properties/anchor/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999999 }, message: "must be <= 999999999" }], !1;
                if (data1 < 1 || isNaN(data1))
                  return validate52.errors = [{ instancePath: instancePath + "/anchor", schemaPath: "#/properties/anchor/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
              }
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.store !== void 0) {
                let _errs5 = errors;
                validate53(data.store, { instancePath: instancePath + "/store", parentData: data, parentDataProperty: "store", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.ref !== void 0) {
                  let _errs6 = errors;
                  validate55(data.ref, { instancePath: instancePath + "/ref", parentData: data, parentDataProperty: "ref", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.commit !== void 0) {
                    let _errs7 = errors;
                    validate57(data.commit, { instancePath: instancePath + "/commit", parentData: data, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.records !== void 0) {
                      let data5 = data.records, _errs8 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                        return validate52.errors = [{ instancePath: instancePath + "/records", schemaPath: "#/properties/records/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      if (errors === _errs8 && typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5)))
                        return validate52.errors = [{ instancePath: instancePath + "/records", schemaPath: "#/properties/records/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                      var valid0 = _errs8 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.streams !== void 0) {
                        let data6 = data.streams, _errs10 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)))
                          return validate52.errors = [{ instancePath: instancePath + "/streams", schemaPath: "#/properties/streams/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        if (errors === _errs10 && typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6)))
                          return validate52.errors = [{ instancePath: instancePath + "/streams", schemaPath: "#/properties/streams/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                        var valid0 = _errs10 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.root !== void 0) {
                          let _errs12 = errors;
                          validate59(data.root, { instancePath: instancePath + "/root", parentData: data, parentDataProperty: "root", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                          var valid0 = _errs12 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.previous !== void 0) {
                            let data8 = data.previous, _errs13 = errors, _errs14 = errors, valid1 = !1, passing0 = null, _errs15 = errors;
                            validate59(data8, { instancePath: instancePath + "/previous", parentData: data, parentDataProperty: "previous", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                            var _valid0 = _errs15 === errors;
                            _valid0 && (valid1 = !0, passing0 = 0);
                            let _errs16 = errors;
                            if (data8 !== null) {
                              let err0 = { instancePath: instancePath + "/previous", schemaPath: "#/properties/previous/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
                            }
                            var _valid0 = _errs16 === errors;
                            if (_valid0 && valid1 ? (valid1 = !1, passing0 = [passing0, 1]) : _valid0 && (valid1 = !0, passing0 = 1), valid1)
                              errors = _errs14, vErrors !== null && (_errs14 ? vErrors.length = _errs14 : vErrors = null);
                            else {
                              let err1 = { instancePath: instancePath + "/previous", schemaPath: "#/properties/previous/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                              return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate52.errors = vErrors, !1;
                            }
                            var valid0 = _errs13 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.at !== void 0) {
                              let _errs18 = errors;
                              validate62(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                              var valid0 = _errs18 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0)
                              if (data.trusted !== void 0) {
                                let _errs19 = errors;
                                validate57(data.trusted, { instancePath: instancePath + "/trusted", parentData: data, parentDataProperty: "trusted", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                                var valid0 = _errs19 === errors;
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
      return validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate52.errors = vErrors, errors === 0;
}
validate52.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var checkpoint = validate90, schema33 = { type: "object", description: "Where a task stands, said by whoever works on it.", required: ["state", "summary"], additionalProperties: !1, properties: { state: { enum: ["planned", "active", "awaiting_input", "review", "done", "parked", "abandoned"], description: "The state of the work." }, summary: { $ref: "text.part", description: "Where things stand." }, owner: { $ref: "line.part", description: "Who moves next." }, target_close_by: { $ref: "date.part", description: "The day by which it should be closed or looked at again." }, next_step: { $ref: "text.part", description: "What happens next." }, waiting_for: { $ref: "line.part", description: "Whom or what it waits for." }, artifacts: { type: "array", maxItems: 1e3, items: { $ref: "artifact.part" }, description: "Files kept with it." }, evidence: { type: "array", maxItems: 1e3, uniqueItems: !0, items: { $ref: "ulid.part" }, description: "The proofs that it rests on." }, claim: { $ref: "ulid.part", description: "The claim it was made under." } } }, func0 = require_equal().default;
var pattern14 = new RegExp("^[^\\u0000]*$", "u");
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate76.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 65536)
        return validate76.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 65536 }, message: "must NOT have more than 65536 characters" }], !1;
      if (func2(data) < 1)
        return validate76.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern14.test(data))
        return validate76.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000]*$" }, message: 'must match pattern "^[^\\u0000]*$"' }], !1;
    } else
      return validate76.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate76.errors = vErrors, errors === 0;
}
validate76.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern15 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate79.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern15.test(data))
        return validate79.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" }, message: 'must match pattern "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"' }], !1;
    } else
      return validate79.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate79.errors = vErrors, errors === 0;
}
validate79.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema31 = { type: "object", description: "A file kept with the record, named by its content.", required: ["path", "sha256", "size", "media_type"], additionalProperties: !1, properties: { path: { $ref: "path.part", description: "What the file was called where it came from." }, sha256: { $ref: "sha256.part", description: "The digest of its content, which is also its name in the store." }, size: { type: "integer", minimum: 0, description: "Its size, bytes." }, media_type: { type: "string", maxLength: 127, pattern: "^[a-z0-9.+-]+/[a-z0-9.+-]+$", description: "Its media type." }, role: { enum: ["output", "file"], description: "Whether it is what a command printed or a file that was attached; a file when absent." }, omitted_bytes: { type: "integer", minimum: 1, description: "How many bytes were left out in front of what is kept." } }, $id: "artifact.part" };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate84.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 1024)
        return validate84.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
      if (func2(data) < 1)
        return validate84.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern4.test(data))
        return validate84.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate84.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate84.errors = vErrors, errors === 0;
}
validate84.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern17 = new RegExp("^[a-z0-9.+-]+/[a-z0-9.+-]+$", "u");
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate83.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.path === void 0 && (missing0 = "path") || data.sha256 === void 0 && (missing0 = "sha256") || data.size === void 0 && (missing0 = "size") || data.media_type === void 0 && (missing0 = "media_type"))
        return validate83.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "path" || key0 === "sha256" || key0 === "size" || key0 === "media_type" || key0 === "role" || key0 === "omitted_bytes")) {
            return validate83.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.path !== void 0) {
            let _errs2 = errors;
            validate84(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.sha256 !== void 0) {
              let _errs3 = errors;
              validate59(data.sha256, { instancePath: instancePath + "/sha256", parentData: data, parentDataProperty: "sha256", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.size !== void 0) {
                let data2 = data.size, _errs4 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
                  return validate83.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (errors === _errs4 && typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2)))
                  return validate83.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.media_type !== void 0) {
                  let data3 = data.media_type, _errs6 = errors;
                  if (errors === _errs6)
                    if (typeof data3 == "string") {
                      if (func2(data3) > 127)
                        return validate83.errors = [{ instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/maxLength", keyword: "maxLength", params: { limit: 127 }, message: "must NOT have more than 127 characters" }], !1;
                      if (!pattern17.test(data3))
                        return validate83.errors = [{ instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9.+-]+/[a-z0-9.+-]+$" }, message: 'must match pattern "^[a-z0-9.+-]+/[a-z0-9.+-]+$"' }], !1;
                    } else
                      return validate83.errors = [{ instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.role !== void 0) {
                    let data4 = data.role, _errs8 = errors;
                    if (!(data4 === "output" || data4 === "file"))
                      return validate83.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema31.properties.role.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.omitted_bytes !== void 0) {
                      let data5 = data.omitted_bytes, _errs9 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                        return validate83.errors = [{ instancePath: instancePath + "/omitted_bytes", schemaPath: "#/properties/omitted_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      if (errors === _errs9 && typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5)))
                        return validate83.errors = [{ instancePath: instancePath + "/omitted_bytes", schemaPath: "#/properties/omitted_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate83.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate83.errors = vErrors, errors === 0;
}
validate83.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.state === void 0 && (missing0 = "state") || data.summary === void 0 && (missing0 = "summary"))
        return validate90.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema33.properties, key0)) {
            return validate90.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.state !== void 0) {
            let data0 = data.state, _errs2 = errors;
            if (!(data0 === "planned" || data0 === "active" || data0 === "awaiting_input" || data0 === "review" || data0 === "done" || data0 === "parked" || data0 === "abandoned"))
              return validate90.errors = [{ instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema33.properties.state.enum }, message: "must be equal to one of the allowed values" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.summary !== void 0) {
              let _errs3 = errors;
              validate76(data.summary, { instancePath: instancePath + "/summary", parentData: data, parentDataProperty: "summary", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.owner !== void 0) {
                let _errs4 = errors;
                validate55(data.owner, { instancePath: instancePath + "/owner", parentData: data, parentDataProperty: "owner", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.target_close_by !== void 0) {
                  let _errs5 = errors;
                  validate79(data.target_close_by, { instancePath: instancePath + "/target_close_by", parentData: data, parentDataProperty: "target_close_by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.next_step !== void 0) {
                    let _errs6 = errors;
                    validate76(data.next_step, { instancePath: instancePath + "/next_step", parentData: data, parentDataProperty: "next_step", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.waiting_for !== void 0) {
                      let _errs7 = errors;
                      validate55(data.waiting_for, { instancePath: instancePath + "/waiting_for", parentData: data, parentDataProperty: "waiting_for", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                      var valid0 = _errs7 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.artifacts !== void 0) {
                        let data6 = data.artifacts, _errs8 = errors;
                        if (errors === _errs8)
                          if (Array.isArray(data6)) {
                            if (data6.length > 1e3)
                              return validate90.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                            {
                              var valid1 = !0;
                              let len0 = data6.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                let _errs10 = errors;
                                validate83(data6[i0], { instancePath: instancePath + "/artifacts/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors), errors = vErrors.length);
                                var valid1 = _errs10 === errors;
                                if (!valid1)
                                  break;
                              }
                            }
                          } else
                            return validate90.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid0 = _errs8 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.evidence !== void 0) {
                          let data8 = data.evidence, _errs11 = errors;
                          if (errors === _errs11)
                            if (Array.isArray(data8)) {
                              if (data8.length > 1e3)
                                return validate90.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                              {
                                var valid2 = !0;
                                let len1 = data8.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  let _errs13 = errors;
                                  validate53(data8[i1], { instancePath: instancePath + "/evidence/" + i1, parentData: data8, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                  var valid2 = _errs13 === errors;
                                  if (!valid2)
                                    break;
                                }
                                if (valid2) {
                                  let i2 = data8.length, j0;
                                  if (i2 > 1) {
                                    outer0: for (; i2--; )
                                      for (j0 = i2; j0--; )
                                        if (func0(data8[i2], data8[j0])) {
                                          return validate90.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" }], !1;
                                          break outer0;
                                        }
                                  }
                                }
                              }
                            } else
                              return validate90.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid0 = _errs11 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.claim !== void 0) {
                            let _errs14 = errors;
                            validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                            var valid0 = _errs14 === errors;
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
    } else
      return validate90.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate90.errors = vErrors, errors === 0;
}
validate90.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var claimed = validate120, schema39 = { type: "object", description: "A worker took a task, or renewed its hold on it.", required: ["claim", "from", "to"], additionalProperties: !1, properties: { claim: { $ref: "ulid.part", description: "The claim's id. Records made under the claim cite it; once the claim is lost they are refused." }, from: { $ref: "state.part", description: "The state before." }, to: { $ref: "state.part", description: "The state after." }, owner: { $ref: "name.part", description: "The role that owns the task while the claim lasts." }, branch: { $ref: "line.part", description: "The branch the work is done on." }, worktree: { $ref: "line.part", description: "The name of the worktree it is done in." }, base: { $ref: "gitId.part", description: "The commit the work starts from." }, lease: { type: "object", description: "How long the claim lasts unless it is renewed.", required: ["until"], additionalProperties: !1, properties: { until: { $ref: "time.part", description: "When others may take the task." } } }, takes_over: { $ref: "ulid.part", description: "The claim that it takes the place of, such as one whose lease ran out." }, forced: { $ref: "force.part" } } };
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
var schema36 = { enum: ["open", "active", "blocked", "review", "terminal"], description: "What a state means, whatever the project calls it.", $id: "stateClass.part" };
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate104.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "open" || data === "active" || data === "blocked" || data === "review" || data === "terminal" ? (validate104.errors = vErrors, errors === 0) : (validate104.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema36.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate104.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate102.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.class === void 0 && (missing0 = "class"))
        return validate102.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "name" || key0 === "class")) {
            return validate102.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            let _errs2 = errors;
            validate72(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.class !== void 0) {
              let _errs3 = errors;
              validate104(data.class, { instancePath: instancePath + "/class", parentData: data, parentDataProperty: "class", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate102.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate102.errors = vErrors, errors === 0;
}
validate102.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern18 = new RegExp("^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$", "u");
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate117.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern18.test(data))
        return validate117.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$"' }], !1;
    } else
      return validate117.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate117.errors = vErrors, errors === 0;
}
validate117.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate114.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.reason === void 0 && (missing0 = "reason") || data.rules === void 0 && (missing0 = "rules"))
        return validate114.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "reason" || key0 === "rules" || key0 === "tasks")) {
            return validate114.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.reason !== void 0) {
            let _errs2 = errors;
            validate76(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.rules !== void 0) {
              let data1 = data.rules, _errs3 = errors;
              if (errors === _errs3)
                if (Array.isArray(data1)) {
                  if (data1.length > 32)
                    return validate114.errors = [{ instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/maxItems", keyword: "maxItems", params: { limit: 32 }, message: "must NOT have more than 32 items" }], !1;
                  if (data1.length < 1)
                    return validate114.errors = [{ instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                  {
                    var valid1 = !0;
                    let len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs5 = errors;
                      validate55(data1[i0], { instancePath: instancePath + "/rules/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                      var valid1 = _errs5 === errors;
                      if (!valid1)
                        break;
                    }
                  }
                } else
                  return validate114.errors = [{ instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.tasks !== void 0) {
                let data3 = data.tasks, _errs6 = errors;
                if (errors === _errs6)
                  if (Array.isArray(data3)) {
                    if (data3.length > 1e3)
                      return validate114.errors = [{ instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                    {
                      var valid2 = !0;
                      let len1 = data3.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let _errs8 = errors;
                        validate117(data3[i1], { instancePath: instancePath + "/tasks/" + i1, parentData: data3, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length);
                        var valid2 = _errs8 === errors;
                        if (!valid2)
                          break;
                      }
                    }
                  } else
                    return validate114.errors = [{ instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate114.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate114.errors = vErrors, errors === 0;
}
validate114.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate120.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.claim === void 0 && (missing0 = "claim") || data.from === void 0 && (missing0 = "from") || data.to === void 0 && (missing0 = "to"))
        return validate120.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema39.properties, key0)) {
            return validate120.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.claim !== void 0) {
            let _errs2 = errors;
            validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.from !== void 0) {
              let _errs3 = errors;
              validate102(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.to !== void 0) {
                let _errs4 = errors;
                validate102(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.owner !== void 0) {
                  let _errs5 = errors;
                  validate72(data.owner, { instancePath: instancePath + "/owner", parentData: data, parentDataProperty: "owner", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.branch !== void 0) {
                    let _errs6 = errors;
                    validate55(data.branch, { instancePath: instancePath + "/branch", parentData: data, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.worktree !== void 0) {
                      let _errs7 = errors;
                      validate55(data.worktree, { instancePath: instancePath + "/worktree", parentData: data, parentDataProperty: "worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                      var valid0 = _errs7 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.base !== void 0) {
                        let _errs8 = errors;
                        validate57(data.base, { instancePath: instancePath + "/base", parentData: data, parentDataProperty: "base", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                        var valid0 = _errs8 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.lease !== void 0) {
                          let data7 = data.lease, _errs9 = errors;
                          if (errors === _errs9)
                            if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                              let missing1;
                              if (data7.until === void 0 && (missing1 = "until"))
                                return validate120.errors = [{ instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                              {
                                let _errs11 = errors;
                                for (let key1 in data7)
                                  if (key1 !== "until") {
                                    return validate120.errors = [{ instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                    break;
                                  }
                                _errs11 === errors && data7.until !== void 0 && (validate62(data7.until, { instancePath: instancePath + "/lease/until", parentData: data7, parentDataProperty: "until", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length));
                              }
                            } else
                              return validate120.errors = [{ instancePath: instancePath + "/lease", schemaPath: "#/properties/lease/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid0 = _errs9 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.takes_over !== void 0) {
                            let _errs13 = errors;
                            validate53(data.takes_over, { instancePath: instancePath + "/takes_over", parentData: data, parentDataProperty: "takes_over", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                            var valid0 = _errs13 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.forced !== void 0) {
                              let _errs14 = errors;
                              validate114(data.forced, { instancePath: instancePath + "/forced", parentData: data, parentDataProperty: "forced", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors), errors = vErrors.length);
                              var valid0 = _errs14 === errors;
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
      return validate120.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate120.errors = vErrors, errors === 0;
}
validate120.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var config = validate131, schema40 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "config.schema.json", title: "Config", description: "fairway.yaml: the policy of a project, read from the tip of its integration branch.", type: "object", required: ["project"], additionalProperties: !1, properties: { schema: { const: "fairway/config@1", description: "The version of this file's format." }, project: { $ref: "name.part", description: "The project's name." }, integration_branch: { $ref: "line.part", description: "The branch that finished work lands on. Default: main." }, state_ref: { type: "string", pattern: "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", maxLength: 200, description: "The ref that holds the state. Default: refs/heads/fairway/state." }, store: { type: "object", description: "How the store is written to, and shared between clones.", additionalProperties: !1, properties: { sync: { enum: ["manual", "auto"], description: "Whether records are shared when somebody runs fairway sync, or by every command that records something. Default: manual." }, remote: { $ref: "line.part", description: "The remote to share through. Default: origin, or the only one there is." }, offline: { enum: ["refuse", "allow"], description: "With sync: auto, whether a command that only one may win, such as claim, is refused or recorded here alone when the remote cannot be asked. Default: refuse." }, timeout_seconds: { type: "integer", minimum: 1, maximum: 3600, description: "How long the remote may say nothing before it counts as gone. Default: 60." }, outbox: { enum: ["off", "auto"], description: "Whether a command that cannot write the store is kept in the outbox of its worktree without being asked to. Default: off." } } }, git_host: { type: "object", description: "Where commits and files can be looked at in a browser; used for links only.", additionalProperties: !1, properties: { commit: { type: "string", maxLength: 500, pattern: "^https://", description: "The address of a commit, with {commit} where its id goes." }, file: { type: "string", maxLength: 500, pattern: "^https://", description: "The address of a file at a commit, with {commit} and {path}." } } }, tasks: { type: "object", description: "What tasks look like.", additionalProperties: !1, properties: { id_pattern: { type: "string", maxLength: 200, description: "A regular expression that every task id matches. Default: ^[A-Z][A-Z0-9-]*$." }, kinds: { $ref: "names.part", description: "The kinds there are; any kind when left out." }, risk_levels: { $ref: "names.part", description: "The risk levels there are; any when left out." }, profiles: { $ref: "names.part", description: "The profiles there are; any when left out." }, default_priority: { type: "integer", minimum: 0, maximum: 1e6, description: "The priority of a task that names none." } } }, roles: { type: "object", maxProperties: 200, description: "Who may take tasks. When there are none, any role may be named.", propertyNames: { $ref: "name.part" }, additionalProperties: { oneOf: [{ type: "null" }, { type: "object", description: "One role.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "The role in a few words." }, description: { $ref: "text.part", description: "What the role does." }, coordinator: { type: "boolean", description: "Whether the role may release, finish and reassign what others have claimed. Default: false." }, review_domains: { $ref: "names.part", description: "The review domains that the role answers for." } } }] } }, lanes: { type: "object", maxProperties: 500, description: "The ownership boundaries that work is organised by.", propertyNames: { $ref: "name.part" }, additionalProperties: { type: "object", description: "One lane.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "The lane in a few words." }, role: { $ref: "name.part", description: "The role that works in the lane, where there is just one." }, paths: { $ref: "paths.part", description: "The code that the lane owns, as globs." }, typical_work: { $ref: "text.part", description: "The work it usually does." }, review_domains: { $ref: "names.part", description: "The review domains that its work needs by default." }, review_when: { type: "array", maxItems: 64, description: "Review domains that are needed under a condition.", items: { type: "object", description: "One condition.", required: ["domain", "when"], additionalProperties: !1, properties: { domain: { $ref: "name.part", description: "The review domain." }, when: { $ref: "line.part", description: "The condition, for people to judge." }, paths: { $ref: "paths.part", description: "Target paths that show it." }, tags: { type: "array", maxItems: 64, items: { $ref: "line.part" }, description: "Tags that show it." } } } }, branch: { $ref: "line.part", description: "The template of its branches, with {lane} and {task}. Default: lane/{lane}/{task}." }, worktree: { $ref: "line.part", description: "The template of its worktrees' names, with {project}, {lane} and {task}. Default: {project}-{lane}-{task}." }, wip_limit: { type: "integer", minimum: 1, maximum: 1e3, description: "How many tasks should be active in it at most." } } } }, states: { type: "object", minProperties: 2, maxProperties: 50, description: "The states of a task, each with what it means. The first of a class is the one that commands choose.", propertyNames: { $ref: "name.part" }, additionalProperties: { $ref: "stateClass.part" } }, transitions: { type: "array", maxItems: 500, description: "The changes of state that are allowed, as 'from -> to'; * stands for any. Any change when left out.", items: { type: "string", pattern: "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$", description: "One change." } }, claims: { type: "object", description: "How claims work.", additionalProperties: !1, properties: { lease_minutes: { type: "integer", minimum: 1, maximum: 525600, description: "How long a claim lasts unless it is renewed; for ever when left out." } } }, review: { type: "object", description: "Who reviews what.", additionalProperties: !1, properties: { domains: { $ref: "names.part", description: "The review domains there are; any when left out." }, routes: { type: "array", maxItems: 500, description: "Domains by the paths that were changed; the routes that match add up.", items: { type: "object", description: "One route.", required: ["paths"], additionalProperties: !1, properties: { name: { $ref: "line.part", description: "The route's name." }, paths: { $ref: "paths.part", description: "The globs that it is for." }, domains: { $ref: "names.part", description: "The domains that they need." }, reviewer: { $ref: "line.part", description: "The role that is asked." } } } } } }, gates: { type: "object", description: "What has to hold before a task is done or may be merged.", additionalProperties: !1, properties: { blocked_reason: { type: "boolean", description: "Whether blocking a task needs a reason. Default: true." }, done: { $ref: "gates.part", description: "Gates in front of done." }, merge_ready: { $ref: "gates.part", description: "Gates in front of merging." } } }, policy: { type: "object", description: "How it is proven who wrote a record; the guide to signing shows how to set it up.", additionalProperties: !1, properties: { signatures: { enum: ["off", "warn", "require"], description: "off: signatures are not looked at. warn: what is not signed as it should be is told. require: it is not written, and counts for nothing where it was written past Fairway. Default: off." }, allowed_signers: { type: "string", maxLength: 500, pattern: "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$", description: "The file that says which SSH keys may sign, in OpenSSH's allowed-signers format. It is read from the integration branch's tip, never from a worktree. Default: allowed_signers." }, openpgp_keys: { type: "object", maxProperties: 1e3, description: "The OpenPGP keys that may sign: the fingerprint of each, in capital letters without spaces, with the principal that it stands for. The keys themselves are looked for in the keyring of whoever checks.", propertyNames: { type: "string", pattern: "^([0-9A-F]{40}|[0-9A-F]{64})$" }, additionalProperties: { $ref: "line.part", description: "The principal." } }, signers: { type: "object", maxProperties: 1e3, description: "For whom a principal may sign beside itself: a list of actors for each, with * for any part of a name.", propertyNames: { type: "string", minLength: 1, maxLength: 500 }, additionalProperties: { type: "array", maxItems: 1e3, items: { $ref: "line.part" }, description: "The actors." } }, signed_after: { $ref: "gitId.part", description: "The commit of the state ref up to which no signature is asked for, such as the head when signatures were introduced. All of the history when left out." } } }, portal: { type: "object", description: "How the portal looks.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "The site's title." }, tagline: { $ref: "line.part", description: "The line below it." } } } } };
function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate135.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 256)
        return validate135.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate72(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
        if (valid0) {
          let i1 = data.length, j0;
          if (i1 > 1) {
            outer0: for (; i1--; )
              for (j0 = i1; j0--; )
                if (func0(data[i1], data[j0])) {
                  return validate135.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate135.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate135.errors = vErrors, errors === 0;
}
validate135.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate147(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate147.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e4)
        return validate147.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate84(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length);
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
        if (valid0) {
          let i1 = data.length, j0;
          if (i1 > 1) {
            outer0: for (; i1--; )
              for (j0 = i1; j0--; )
                if (func0(data[i1], data[j0])) {
                  return validate147.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate147.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate147.errors = vErrors, errors === 0;
}
validate147.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
var schema44 = { enum: ["required", "advisory", "off"], description: "How strictly it is kept.", $id: "mode.part" };
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate166.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "required" || data === "advisory" || data === "off" ? (validate166.errors = vErrors, errors === 0) : (validate166.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema44.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate166.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate165.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "evidence" || key0 === "acceptance" || key0 === "review" || key0 === "handoff" || key0 === "clean_worktree" || key0 === "based_on_integration")) {
          return validate165.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.evidence !== void 0) {
          let _errs2 = errors;
          validate166(data.evidence, { instancePath: instancePath + "/evidence", parentData: data, parentDataProperty: "evidence", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.acceptance !== void 0) {
            let _errs3 = errors;
            validate166(data.acceptance, { instancePath: instancePath + "/acceptance", parentData: data, parentDataProperty: "acceptance", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.review !== void 0) {
              let _errs4 = errors;
              validate166(data.review, { instancePath: instancePath + "/review", parentData: data, parentDataProperty: "review", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.handoff !== void 0) {
                let _errs5 = errors;
                validate166(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.clean_worktree !== void 0) {
                  let _errs6 = errors;
                  validate166(data.clean_worktree, { instancePath: instancePath + "/clean_worktree", parentData: data, parentDataProperty: "clean_worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.based_on_integration !== void 0) {
                    let _errs7 = errors;
                    validate166(data.based_on_integration, { instancePath: instancePath + "/based_on_integration", parentData: data, parentDataProperty: "based_on_integration", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate165.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate165.errors = vErrors, errors === 0;
}
validate165.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern19 = new RegExp("^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", "u"), pattern20 = new RegExp("^https://", "u"), pattern22 = new RegExp("^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$", "u"), pattern23 = new RegExp("^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$", "u"), pattern24 = new RegExp("^([0-9A-F]{40}|[0-9A-F]{64})$", "u");
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate131.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.project === void 0 && (missing0 = "project"))
        return validate131.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema40.properties, key0)) {
            return validate131.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let _errs2 = errors;
            if (data.schema !== "fairway/config@1")
              return validate131.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/config@1" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.project !== void 0) {
              let _errs3 = errors;
              validate72(data.project, { instancePath: instancePath + "/project", parentData: data, parentDataProperty: "project", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.integration_branch !== void 0) {
                let _errs4 = errors;
                validate55(data.integration_branch, { instancePath: instancePath + "/integration_branch", parentData: data, parentDataProperty: "integration_branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.state_ref !== void 0) {
                  let data3 = data.state_ref, _errs5 = errors;
                  if (errors === _errs5)
                    if (typeof data3 == "string") {
                      if (func2(data3) > 200)
                        return validate131.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                      if (!pattern19.test(data3))
                        return validate131.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/pattern", keyword: "pattern", params: { pattern: "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$" }, message: 'must match pattern "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$"' }], !1;
                    } else
                      return validate131.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.store !== void 0) {
                    let data4 = data.store, _errs7 = errors;
                    if (errors === _errs7)
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let _errs9 = errors;
                        for (let key1 in data4)
                          if (!(key1 === "sync" || key1 === "remote" || key1 === "offline" || key1 === "timeout_seconds" || key1 === "outbox")) {
                            return validate131.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (_errs9 === errors) {
                          if (data4.sync !== void 0) {
                            let data5 = data4.sync, _errs10 = errors;
                            if (!(data5 === "manual" || data5 === "auto"))
                              return validate131.errors = [{ instancePath: instancePath + "/store/sync", schemaPath: "#/properties/store/properties/sync/enum", keyword: "enum", params: { allowedValues: schema40.properties.store.properties.sync.enum }, message: "must be equal to one of the allowed values" }], !1;
                            var valid1 = _errs10 === errors;
                          } else
                            var valid1 = !0;
                          if (valid1) {
                            if (data4.remote !== void 0) {
                              let _errs11 = errors;
                              validate55(data4.remote, { instancePath: instancePath + "/store/remote", parentData: data4, parentDataProperty: "remote", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                              var valid1 = _errs11 === errors;
                            } else
                              var valid1 = !0;
                            if (valid1) {
                              if (data4.offline !== void 0) {
                                let data7 = data4.offline, _errs12 = errors;
                                if (!(data7 === "refuse" || data7 === "allow"))
                                  return validate131.errors = [{ instancePath: instancePath + "/store/offline", schemaPath: "#/properties/store/properties/offline/enum", keyword: "enum", params: { allowedValues: schema40.properties.store.properties.offline.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var valid1 = _errs12 === errors;
                              } else
                                var valid1 = !0;
                              if (valid1) {
                                if (data4.timeout_seconds !== void 0) {
                                  let data8 = data4.timeout_seconds, _errs13 = errors;
                                  if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                                    return validate131.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  if (errors === _errs13 && typeof data8 == "number" && isFinite(data8)) {
                                    if (data8 > 3600 || isNaN(data8))
                                      return validate131.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" }], !1;
                                    if (data8 < 1 || isNaN(data8))
                                      return validate131.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                  }
                                  var valid1 = _errs13 === errors;
                                } else
                                  var valid1 = !0;
                                if (valid1)
                                  if (data4.outbox !== void 0) {
                                    let data9 = data4.outbox, _errs15 = errors;
                                    if (!(data9 === "off" || data9 === "auto"))
                                      return validate131.errors = [{ instancePath: instancePath + "/store/outbox", schemaPath: "#/properties/store/properties/outbox/enum", keyword: "enum", params: { allowedValues: schema40.properties.store.properties.outbox.enum }, message: "must be equal to one of the allowed values" }], !1;
                                    var valid1 = _errs15 === errors;
                                  } else
                                    var valid1 = !0;
                              }
                            }
                          }
                        }
                      } else
                        return validate131.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.git_host !== void 0) {
                      let data10 = data.git_host, _errs16 = errors;
                      if (errors === _errs16)
                        if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                          let _errs18 = errors;
                          for (let key2 in data10)
                            if (!(key2 === "commit" || key2 === "file")) {
                              return validate131.errors = [{ instancePath: instancePath + "/git_host", schemaPath: "#/properties/git_host/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                              break;
                            }
                          if (_errs18 === errors) {
                            if (data10.commit !== void 0) {
                              let data11 = data10.commit, _errs19 = errors;
                              if (errors === _errs19)
                                if (typeof data11 == "string") {
                                  if (func2(data11) > 500)
                                    return validate131.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                  if (!pattern20.test(data11))
                                    return validate131.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"' }], !1;
                                } else
                                  return validate131.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid2 = _errs19 === errors;
                            } else
                              var valid2 = !0;
                            if (valid2)
                              if (data10.file !== void 0) {
                                let data12 = data10.file, _errs21 = errors;
                                if (errors === _errs21)
                                  if (typeof data12 == "string") {
                                    if (func2(data12) > 500)
                                      return validate131.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                    if (!pattern20.test(data12))
                                      return validate131.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"' }], !1;
                                  } else
                                    return validate131.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid2 = _errs21 === errors;
                              } else
                                var valid2 = !0;
                          }
                        } else
                          return validate131.errors = [{ instancePath: instancePath + "/git_host", schemaPath: "#/properties/git_host/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.tasks !== void 0) {
                        let data13 = data.tasks, _errs23 = errors;
                        if (errors === _errs23)
                          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                            let _errs25 = errors;
                            for (let key3 in data13)
                              if (!(key3 === "id_pattern" || key3 === "kinds" || key3 === "risk_levels" || key3 === "profiles" || key3 === "default_priority")) {
                                return validate131.errors = [{ instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (_errs25 === errors) {
                              if (data13.id_pattern !== void 0) {
                                let data14 = data13.id_pattern, _errs26 = errors;
                                if (errors === _errs26)
                                  if (typeof data14 == "string") {
                                    if (func2(data14) > 200)
                                      return validate131.errors = [{ instancePath: instancePath + "/tasks/id_pattern", schemaPath: "#/properties/tasks/properties/id_pattern/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                  } else
                                    return validate131.errors = [{ instancePath: instancePath + "/tasks/id_pattern", schemaPath: "#/properties/tasks/properties/id_pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid3 = _errs26 === errors;
                              } else
                                var valid3 = !0;
                              if (valid3) {
                                if (data13.kinds !== void 0) {
                                  let _errs28 = errors;
                                  validate135(data13.kinds, { instancePath: instancePath + "/tasks/kinds", parentData: data13, parentDataProperty: "kinds", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                  var valid3 = _errs28 === errors;
                                } else
                                  var valid3 = !0;
                                if (valid3) {
                                  if (data13.risk_levels !== void 0) {
                                    let _errs29 = errors;
                                    validate135(data13.risk_levels, { instancePath: instancePath + "/tasks/risk_levels", parentData: data13, parentDataProperty: "risk_levels", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                    var valid3 = _errs29 === errors;
                                  } else
                                    var valid3 = !0;
                                  if (valid3) {
                                    if (data13.profiles !== void 0) {
                                      let _errs30 = errors;
                                      validate135(data13.profiles, { instancePath: instancePath + "/tasks/profiles", parentData: data13, parentDataProperty: "profiles", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                      var valid3 = _errs30 === errors;
                                    } else
                                      var valid3 = !0;
                                    if (valid3)
                                      if (data13.default_priority !== void 0) {
                                        let data18 = data13.default_priority, _errs31 = errors;
                                        if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)))
                                          return validate131.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                        if (errors === _errs31 && typeof data18 == "number" && isFinite(data18)) {
                                          if (data18 > 1e6 || isNaN(data18))
                                            return validate131.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                                          if (data18 < 0 || isNaN(data18))
                                            return validate131.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                        }
                                        var valid3 = _errs31 === errors;
                                      } else
                                        var valid3 = !0;
                                  }
                                }
                              }
                            }
                          } else
                            return validate131.errors = [{ instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid0 = _errs23 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.roles !== void 0) {
                          let data19 = data.roles, _errs33 = errors;
                          if (errors === _errs33)
                            if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                              if (Object.keys(data19).length > 200)
                                return validate131.errors = [{ instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" }], !1;
                              for (let key4 in data19) {
                                let _errs35 = errors;
                                validate72(key4, { instancePath: instancePath + "/roles", parentData: data19, parentDataProperty: "roles", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                var valid4 = _errs35 === errors;
                                if (!valid4) {
                                  let err0 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, message: "property name must be valid" };
                                  return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate131.errors = vErrors, !1;
                                  break;
                                }
                              }
                              if (valid4)
                                for (let key5 in data19) {
                                  let data20 = data19[key5], _errs37 = errors, _errs38 = errors, valid6 = !1, passing0 = null, _errs39 = errors;
                                  if (data20 !== null) {
                                    let err1 = { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
                                  }
                                  var _valid0 = _errs39 === errors;
                                  _valid0 && (valid6 = !0, passing0 = 0);
                                  let _errs41 = errors;
                                  if (errors === _errs41)
                                    if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                      let _errs43 = errors;
                                      for (let key6 in data20)
                                        if (!(key6 === "title" || key6 === "description" || key6 === "coordinator" || key6 === "review_domains")) {
                                          let err2 = { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                                          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
                                          break;
                                        }
                                      if (_errs43 === errors) {
                                        if (data20.title !== void 0) {
                                          let _errs44 = errors;
                                          validate55(data20.title, { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/title", parentData: data20, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                          var valid7 = _errs44 === errors;
                                        } else
                                          var valid7 = !0;
                                        if (valid7) {
                                          if (data20.description !== void 0) {
                                            let _errs45 = errors;
                                            validate76(data20.description, { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", parentData: data20, parentDataProperty: "description", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                                            var valid7 = _errs45 === errors;
                                          } else
                                            var valid7 = !0;
                                          if (valid7) {
                                            if (data20.coordinator !== void 0) {
                                              let _errs46 = errors;
                                              if (typeof data20.coordinator != "boolean") {
                                                let err3 = { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/coordinator", schemaPath: "#/properties/roles/additionalProperties/oneOf/1/properties/coordinator/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
                                              }
                                              var valid7 = _errs46 === errors;
                                            } else
                                              var valid7 = !0;
                                            if (valid7)
                                              if (data20.review_domains !== void 0) {
                                                let _errs48 = errors;
                                                validate135(data20.review_domains, { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_domains", parentData: data20, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                                var valid7 = _errs48 === errors;
                                              } else
                                                var valid7 = !0;
                                          }
                                        }
                                      }
                                    } else {
                                      let err4 = { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
                                    }
                                  var _valid0 = _errs41 === errors;
                                  if (_valid0 && valid6 ? (valid6 = !1, passing0 = [passing0, 1]) : _valid0 && (valid6 = !0, passing0 = 1), valid6)
                                    errors = _errs38, vErrors !== null && (_errs38 ? vErrors.length = _errs38 : vErrors = null);
                                  else {
                                    let err5 = { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                                    return vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++, validate131.errors = vErrors, !1;
                                  }
                                  var valid5 = _errs37 === errors;
                                  if (!valid5)
                                    break;
                                }
                            } else
                              return validate131.errors = [{ instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid0 = _errs33 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.lanes !== void 0) {
                            let data25 = data.lanes, _errs49 = errors;
                            if (errors === _errs49)
                              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                                if (Object.keys(data25).length > 500)
                                  return validate131.errors = [{ instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/maxProperties", keyword: "maxProperties", params: { limit: 500 }, message: "must NOT have more than 500 properties" }], !1;
                                for (let key7 in data25) {
                                  let _errs51 = errors;
                                  validate72(key7, { instancePath: instancePath + "/lanes", parentData: data25, parentDataProperty: "lanes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                  var valid8 = _errs51 === errors;
                                  if (!valid8) {
                                    let err6 = { instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, message: "property name must be valid" };
                                    return vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++, validate131.errors = vErrors, !1;
                                    break;
                                  }
                                }
                                if (valid8)
                                  for (let key8 in data25) {
                                    let data26 = data25[key8], _errs53 = errors;
                                    if (errors === _errs53)
                                      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                                        let _errs55 = errors;
                                        for (let key9 in data26)
                                          if (!func1.call(schema40.properties.lanes.additionalProperties.properties, key9)) {
                                            return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lanes/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" }], !1;
                                            break;
                                          }
                                        if (_errs55 === errors) {
                                          if (data26.title !== void 0) {
                                            let _errs56 = errors;
                                            validate55(data26.title, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/title", parentData: data26, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                            var valid10 = _errs56 === errors;
                                          } else
                                            var valid10 = !0;
                                          if (valid10) {
                                            if (data26.role !== void 0) {
                                              let _errs57 = errors;
                                              validate72(data26.role, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/role", parentData: data26, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                              var valid10 = _errs57 === errors;
                                            } else
                                              var valid10 = !0;
                                            if (valid10) {
                                              if (data26.paths !== void 0) {
                                                let _errs58 = errors;
                                                validate147(data26.paths, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/paths", parentData: data26, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                                                var valid10 = _errs58 === errors;
                                              } else
                                                var valid10 = !0;
                                              if (valid10) {
                                                if (data26.typical_work !== void 0) {
                                                  let _errs59 = errors;
                                                  validate76(data26.typical_work, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/typical_work", parentData: data26, parentDataProperty: "typical_work", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                                                  var valid10 = _errs59 === errors;
                                                } else
                                                  var valid10 = !0;
                                                if (valid10) {
                                                  if (data26.review_domains !== void 0) {
                                                    let _errs60 = errors;
                                                    validate135(data26.review_domains, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_domains", parentData: data26, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                                    var valid10 = _errs60 === errors;
                                                  } else
                                                    var valid10 = !0;
                                                  if (valid10) {
                                                    if (data26.review_when !== void 0) {
                                                      let data32 = data26.review_when, _errs61 = errors;
                                                      if (errors === _errs61)
                                                        if (Array.isArray(data32)) {
                                                          if (data32.length > 64)
                                                            return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                                                          {
                                                            var valid11 = !0;
                                                            let len0 = data32.length;
                                                            for (let i0 = 0; i0 < len0; i0++) {
                                                              let data33 = data32[i0], _errs63 = errors;
                                                              if (errors === _errs63)
                                                                if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                                                                  let missing1;
                                                                  if (data33.domain === void 0 && (missing1 = "domain") || data33.when === void 0 && (missing1 = "when"))
                                                                    return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                                                                  {
                                                                    let _errs65 = errors;
                                                                    for (let key10 in data33)
                                                                      if (!(key10 === "domain" || key10 === "when" || key10 === "paths" || key10 === "tags")) {
                                                                        return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" }], !1;
                                                                        break;
                                                                      }
                                                                    if (_errs65 === errors) {
                                                                      if (data33.domain !== void 0) {
                                                                        let _errs66 = errors;
                                                                        validate72(data33.domain, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/domain", parentData: data33, parentDataProperty: "domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                                                        var valid12 = _errs66 === errors;
                                                                      } else
                                                                        var valid12 = !0;
                                                                      if (valid12) {
                                                                        if (data33.when !== void 0) {
                                                                          let _errs67 = errors;
                                                                          validate55(data33.when, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/when", parentData: data33, parentDataProperty: "when", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                          var valid12 = _errs67 === errors;
                                                                        } else
                                                                          var valid12 = !0;
                                                                        if (valid12) {
                                                                          if (data33.paths !== void 0) {
                                                                            let _errs68 = errors;
                                                                            validate147(data33.paths, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/paths", parentData: data33, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                                                                            var valid12 = _errs68 === errors;
                                                                          } else
                                                                            var valid12 = !0;
                                                                          if (valid12)
                                                                            if (data33.tags !== void 0) {
                                                                              let data37 = data33.tags, _errs69 = errors;
                                                                              if (errors === _errs69)
                                                                                if (Array.isArray(data37)) {
                                                                                  if (data37.length > 64)
                                                                                    return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/tags", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/properties/tags/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                                                                                  {
                                                                                    var valid13 = !0;
                                                                                    let len1 = data37.length;
                                                                                    for (let i1 = 0; i1 < len1; i1++) {
                                                                                      let _errs71 = errors;
                                                                                      validate55(data37[i1], { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/tags/" + i1, parentData: data37, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                                      var valid13 = _errs71 === errors;
                                                                                      if (!valid13)
                                                                                        break;
                                                                                    }
                                                                                  }
                                                                                } else
                                                                                  return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/tags", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                                              var valid12 = _errs69 === errors;
                                                                            } else
                                                                              var valid12 = !0;
                                                                        }
                                                                      }
                                                                    }
                                                                  }
                                                                } else
                                                                  return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                              var valid11 = _errs63 === errors;
                                                              if (!valid11)
                                                                break;
                                                            }
                                                          }
                                                        } else
                                                          return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                      var valid10 = _errs61 === errors;
                                                    } else
                                                      var valid10 = !0;
                                                    if (valid10) {
                                                      if (data26.branch !== void 0) {
                                                        let _errs72 = errors;
                                                        validate55(data26.branch, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/branch", parentData: data26, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                        var valid10 = _errs72 === errors;
                                                      } else
                                                        var valid10 = !0;
                                                      if (valid10) {
                                                        if (data26.worktree !== void 0) {
                                                          let _errs73 = errors;
                                                          validate55(data26.worktree, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/worktree", parentData: data26, parentDataProperty: "worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                          var valid10 = _errs73 === errors;
                                                        } else
                                                          var valid10 = !0;
                                                        if (valid10)
                                                          if (data26.wip_limit !== void 0) {
                                                            let data41 = data26.wip_limit, _errs74 = errors;
                                                            if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41)))
                                                              return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                                            if (errors === _errs74 && typeof data41 == "number" && isFinite(data41)) {
                                                              if (data41 > 1e3 || isNaN(data41))
                                                                return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
                                                              if (data41 < 1 || isNaN(data41))
                                                                return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                                            }
                                                            var valid10 = _errs74 === errors;
                                                          } else
                                                            var valid10 = !0;
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      } else
                                        return validate131.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lanes/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                    var valid9 = _errs53 === errors;
                                    if (!valid9)
                                      break;
                                  }
                              } else
                                return validate131.errors = [{ instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var valid0 = _errs49 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.states !== void 0) {
                              let data42 = data.states, _errs76 = errors;
                              if (errors === _errs76)
                                if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
                                  if (Object.keys(data42).length > 50)
                                    return validate131.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/maxProperties", keyword: "maxProperties", params: { limit: 50 }, message: "must NOT have more than 50 properties" }], !1;
                                  if (Object.keys(data42).length < 2)
                                    return validate131.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/minProperties", keyword: "minProperties", params: { limit: 2 }, message: "must NOT have fewer than 2 properties" }], !1;
                                  for (let key11 in data42) {
                                    let _errs78 = errors;
                                    validate72(key11, { instancePath: instancePath + "/states", parentData: data42, parentDataProperty: "states", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                    var valid14 = _errs78 === errors;
                                    if (!valid14) {
                                      let err7 = { instancePath: instancePath + "/states", schemaPath: "#/properties/states/propertyNames", keyword: "propertyNames", params: { propertyName: key11 }, message: "property name must be valid" };
                                      return vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++, validate131.errors = vErrors, !1;
                                      break;
                                    }
                                  }
                                  if (valid14)
                                    for (let key12 in data42) {
                                      let _errs80 = errors;
                                      validate104(data42[key12], { instancePath: instancePath + "/states/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data42, parentDataProperty: key12, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length);
                                      var valid15 = _errs80 === errors;
                                      if (!valid15)
                                        break;
                                    }
                                } else
                                  return validate131.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid0 = _errs76 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.transitions !== void 0) {
                                let data44 = data.transitions, _errs81 = errors;
                                if (errors === _errs81)
                                  if (Array.isArray(data44)) {
                                    if (data44.length > 500)
                                      return validate131.errors = [{ instancePath: instancePath + "/transitions", schemaPath: "#/properties/transitions/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" }], !1;
                                    {
                                      var valid16 = !0;
                                      let len2 = data44.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        let data45 = data44[i2], _errs83 = errors;
                                        if (errors === _errs83)
                                          if (typeof data45 == "string") {
                                            if (!pattern22.test(data45))
                                              return validate131.errors = [{ instancePath: instancePath + "/transitions/" + i2, schemaPath: "#/properties/transitions/items/pattern", keyword: "pattern", params: { pattern: "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$" }, message: 'must match pattern "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$"' }], !1;
                                          } else
                                            return validate131.errors = [{ instancePath: instancePath + "/transitions/" + i2, schemaPath: "#/properties/transitions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid16 = _errs83 === errors;
                                        if (!valid16)
                                          break;
                                      }
                                    }
                                  } else
                                    return validate131.errors = [{ instancePath: instancePath + "/transitions", schemaPath: "#/properties/transitions/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                var valid0 = _errs81 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.claims !== void 0) {
                                  let data46 = data.claims, _errs85 = errors;
                                  if (errors === _errs85)
                                    if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
                                      let _errs87 = errors;
                                      for (let key13 in data46)
                                        if (key13 !== "lease_minutes") {
                                          return validate131.errors = [{ instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" }], !1;
                                          break;
                                        }
                                      if (_errs87 === errors && data46.lease_minutes !== void 0) {
                                        let data47 = data46.lease_minutes, _errs88 = errors;
                                        if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47) && isFinite(data47)))
                                          return validate131.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                        if (errors === _errs88 && typeof data47 == "number" && isFinite(data47)) {
                                          if (data47 > 525600 || isNaN(data47))
                                            return validate131.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 525600 }, message: "must be <= 525600" }], !1;
                                          if (data47 < 1 || isNaN(data47))
                                            return validate131.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                        }
                                      }
                                    } else
                                      return validate131.errors = [{ instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                  var valid0 = _errs85 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.review !== void 0) {
                                    let data48 = data.review, _errs90 = errors;
                                    if (errors === _errs90)
                                      if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
                                        let _errs92 = errors;
                                        for (let key14 in data48)
                                          if (!(key14 === "domains" || key14 === "routes")) {
                                            return validate131.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" }], !1;
                                            break;
                                          }
                                        if (_errs92 === errors) {
                                          if (data48.domains !== void 0) {
                                            let _errs93 = errors;
                                            validate135(data48.domains, { instancePath: instancePath + "/review/domains", parentData: data48, parentDataProperty: "domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                            var valid18 = _errs93 === errors;
                                          } else
                                            var valid18 = !0;
                                          if (valid18)
                                            if (data48.routes !== void 0) {
                                              let data50 = data48.routes, _errs94 = errors;
                                              if (errors === _errs94)
                                                if (Array.isArray(data50)) {
                                                  if (data50.length > 500)
                                                    return validate131.errors = [{ instancePath: instancePath + "/review/routes", schemaPath: "#/properties/review/properties/routes/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" }], !1;
                                                  {
                                                    var valid19 = !0;
                                                    let len3 = data50.length;
                                                    for (let i3 = 0; i3 < len3; i3++) {
                                                      let data51 = data50[i3], _errs96 = errors;
                                                      if (errors === _errs96)
                                                        if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
                                                          let missing2;
                                                          if (data51.paths === void 0 && (missing2 = "paths"))
                                                            return validate131.errors = [{ instancePath: instancePath + "/review/routes/" + i3, schemaPath: "#/properties/review/properties/routes/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                                                          {
                                                            let _errs98 = errors;
                                                            for (let key15 in data51)
                                                              if (!(key15 === "name" || key15 === "paths" || key15 === "domains" || key15 === "reviewer")) {
                                                                return validate131.errors = [{ instancePath: instancePath + "/review/routes/" + i3, schemaPath: "#/properties/review/properties/routes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" }], !1;
                                                                break;
                                                              }
                                                            if (_errs98 === errors) {
                                                              if (data51.name !== void 0) {
                                                                let _errs99 = errors;
                                                                validate55(data51.name, { instancePath: instancePath + "/review/routes/" + i3 + "/name", parentData: data51, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                var valid20 = _errs99 === errors;
                                                              } else
                                                                var valid20 = !0;
                                                              if (valid20) {
                                                                if (data51.paths !== void 0) {
                                                                  let _errs100 = errors;
                                                                  validate147(data51.paths, { instancePath: instancePath + "/review/routes/" + i3 + "/paths", parentData: data51, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                                                                  var valid20 = _errs100 === errors;
                                                                } else
                                                                  var valid20 = !0;
                                                                if (valid20) {
                                                                  if (data51.domains !== void 0) {
                                                                    let _errs101 = errors;
                                                                    validate135(data51.domains, { instancePath: instancePath + "/review/routes/" + i3 + "/domains", parentData: data51, parentDataProperty: "domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                                                    var valid20 = _errs101 === errors;
                                                                  } else
                                                                    var valid20 = !0;
                                                                  if (valid20)
                                                                    if (data51.reviewer !== void 0) {
                                                                      let _errs102 = errors;
                                                                      validate55(data51.reviewer, { instancePath: instancePath + "/review/routes/" + i3 + "/reviewer", parentData: data51, parentDataProperty: "reviewer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                      var valid20 = _errs102 === errors;
                                                                    } else
                                                                      var valid20 = !0;
                                                                }
                                                              }
                                                            }
                                                          }
                                                        } else
                                                          return validate131.errors = [{ instancePath: instancePath + "/review/routes/" + i3, schemaPath: "#/properties/review/properties/routes/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                      var valid19 = _errs96 === errors;
                                                      if (!valid19)
                                                        break;
                                                    }
                                                  }
                                                } else
                                                  return validate131.errors = [{ instancePath: instancePath + "/review/routes", schemaPath: "#/properties/review/properties/routes/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                              var valid18 = _errs94 === errors;
                                            } else
                                              var valid18 = !0;
                                        }
                                      } else
                                        return validate131.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                    var valid0 = _errs90 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.gates !== void 0) {
                                      let data56 = data.gates, _errs103 = errors;
                                      if (errors === _errs103)
                                        if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
                                          let _errs105 = errors;
                                          for (let key16 in data56)
                                            if (!(key16 === "blocked_reason" || key16 === "done" || key16 === "merge_ready")) {
                                              return validate131.errors = [{ instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" }], !1;
                                              break;
                                            }
                                          if (_errs105 === errors) {
                                            if (data56.blocked_reason !== void 0) {
                                              let _errs106 = errors;
                                              if (typeof data56.blocked_reason != "boolean")
                                                return validate131.errors = [{ instancePath: instancePath + "/gates/blocked_reason", schemaPath: "#/properties/gates/properties/blocked_reason/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                              var valid21 = _errs106 === errors;
                                            } else
                                              var valid21 = !0;
                                            if (valid21) {
                                              if (data56.done !== void 0) {
                                                let _errs108 = errors;
                                                validate165(data56.done, { instancePath: instancePath + "/gates/done", parentData: data56, parentDataProperty: "done", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length);
                                                var valid21 = _errs108 === errors;
                                              } else
                                                var valid21 = !0;
                                              if (valid21)
                                                if (data56.merge_ready !== void 0) {
                                                  let _errs109 = errors;
                                                  validate165(data56.merge_ready, { instancePath: instancePath + "/gates/merge_ready", parentData: data56, parentDataProperty: "merge_ready", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length);
                                                  var valid21 = _errs109 === errors;
                                                } else
                                                  var valid21 = !0;
                                            }
                                          }
                                        } else
                                          return validate131.errors = [{ instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                      var valid0 = _errs103 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.policy !== void 0) {
                                        let data60 = data.policy, _errs110 = errors;
                                        if (errors === _errs110)
                                          if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
                                            let _errs112 = errors;
                                            for (let key17 in data60)
                                              if (!(key17 === "signatures" || key17 === "allowed_signers" || key17 === "openpgp_keys" || key17 === "signers" || key17 === "signed_after")) {
                                                return validate131.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" }], !1;
                                                break;
                                              }
                                            if (_errs112 === errors) {
                                              if (data60.signatures !== void 0) {
                                                let data61 = data60.signatures, _errs113 = errors;
                                                if (!(data61 === "off" || data61 === "warn" || data61 === "require"))
                                                  return validate131.errors = [{ instancePath: instancePath + "/policy/signatures", schemaPath: "#/properties/policy/properties/signatures/enum", keyword: "enum", params: { allowedValues: schema40.properties.policy.properties.signatures.enum }, message: "must be equal to one of the allowed values" }], !1;
                                                var valid22 = _errs113 === errors;
                                              } else
                                                var valid22 = !0;
                                              if (valid22) {
                                                if (data60.allowed_signers !== void 0) {
                                                  let data62 = data60.allowed_signers, _errs114 = errors;
                                                  if (errors === _errs114)
                                                    if (typeof data62 == "string") {
                                                      if (func2(data62) > 500)
                                                        return validate131.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                                      if (!pattern23.test(data62))
                                                        return validate131.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$" }, message: 'must match pattern "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$"' }], !1;
                                                    } else
                                                      return validate131.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                  var valid22 = _errs114 === errors;
                                                } else
                                                  var valid22 = !0;
                                                if (valid22) {
                                                  if (data60.openpgp_keys !== void 0) {
                                                    let data63 = data60.openpgp_keys, _errs116 = errors;
                                                    if (errors === _errs116)
                                                      if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
                                                        if (Object.keys(data63).length > 1e3)
                                                          return validate131.errors = [{ instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties" }], !1;
                                                        for (let key18 in data63) {
                                                          let _errs118 = errors;
                                                          if (errors === _errs118)
                                                            if (typeof key18 == "string") {
                                                              if (!pattern24.test(key18)) {
                                                                let err8 = { instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/propertyNames/pattern", keyword: "pattern", params: { pattern: "^([0-9A-F]{40}|[0-9A-F]{64})$" }, message: 'must match pattern "^([0-9A-F]{40}|[0-9A-F]{64})$"', propertyName: key18 };
                                                                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                                                              }
                                                            } else {
                                                              let err9 = { instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key18 };
                                                              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                                                            }
                                                          var valid23 = _errs118 === errors;
                                                          if (!valid23) {
                                                            let err10 = { instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/propertyNames", keyword: "propertyNames", params: { propertyName: key18 }, message: "property name must be valid" };
                                                            return vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++, validate131.errors = vErrors, !1;
                                                            break;
                                                          }
                                                        }
                                                        if (valid23)
                                                          for (let key19 in data63) {
                                                            let _errs121 = errors;
                                                            validate55(data63[key19], { instancePath: instancePath + "/policy/openpgp_keys/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data63, parentDataProperty: key19, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                            var valid24 = _errs121 === errors;
                                                            if (!valid24)
                                                              break;
                                                          }
                                                      } else
                                                        return validate131.errors = [{ instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                    var valid22 = _errs116 === errors;
                                                  } else
                                                    var valid22 = !0;
                                                  if (valid22) {
                                                    if (data60.signers !== void 0) {
                                                      let data65 = data60.signers, _errs122 = errors;
                                                      if (errors === _errs122)
                                                        if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
                                                          if (Object.keys(data65).length > 1e3)
                                                            return validate131.errors = [{ instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties" }], !1;
                                                          for (let key20 in data65) {
                                                            let _errs124 = errors;
                                                            if (errors === _errs124)
                                                              if (typeof key20 == "string") {
                                                                if (func2(key20) > 500) {
                                                                  let err11 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters", propertyName: key20 };
                                                                  vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                                                                } else if (func2(key20) < 1) {
                                                                  let err12 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key20 };
                                                                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                                                                }
                                                              } else {
                                                                let err13 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key20 };
                                                                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                                                              }
                                                            var valid25 = _errs124 === errors;
                                                            if (!valid25) {
                                                              let err14 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames", keyword: "propertyNames", params: { propertyName: key20 }, message: "property name must be valid" };
                                                              return vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++, validate131.errors = vErrors, !1;
                                                              break;
                                                            }
                                                          }
                                                          if (valid25)
                                                            for (let key21 in data65) {
                                                              let data66 = data65[key21], _errs127 = errors;
                                                              if (errors === _errs127)
                                                                if (Array.isArray(data66)) {
                                                                  if (data66.length > 1e3)
                                                                    return validate131.errors = [{ instancePath: instancePath + "/policy/signers/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/signers/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                                                                  {
                                                                    var valid27 = !0;
                                                                    let len4 = data66.length;
                                                                    for (let i4 = 0; i4 < len4; i4++) {
                                                                      let _errs129 = errors;
                                                                      validate55(data66[i4], { instancePath: instancePath + "/policy/signers/" + key21.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, parentData: data66, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                      var valid27 = _errs129 === errors;
                                                                      if (!valid27)
                                                                        break;
                                                                    }
                                                                  }
                                                                } else
                                                                  return validate131.errors = [{ instancePath: instancePath + "/policy/signers/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/signers/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                              var valid26 = _errs127 === errors;
                                                              if (!valid26)
                                                                break;
                                                            }
                                                        } else
                                                          return validate131.errors = [{ instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                      var valid22 = _errs122 === errors;
                                                    } else
                                                      var valid22 = !0;
                                                    if (valid22)
                                                      if (data60.signed_after !== void 0) {
                                                        let _errs130 = errors;
                                                        validate57(data60.signed_after, { instancePath: instancePath + "/policy/signed_after", parentData: data60, parentDataProperty: "signed_after", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                                                        var valid22 = _errs130 === errors;
                                                      } else
                                                        var valid22 = !0;
                                                  }
                                                }
                                              }
                                            }
                                          } else
                                            return validate131.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                        var valid0 = _errs110 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0)
                                        if (data.portal !== void 0) {
                                          let data69 = data.portal, _errs131 = errors;
                                          if (errors === _errs131)
                                            if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
                                              let _errs133 = errors;
                                              for (let key22 in data69)
                                                if (!(key22 === "title" || key22 === "tagline")) {
                                                  return validate131.errors = [{ instancePath: instancePath + "/portal", schemaPath: "#/properties/portal/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties" }], !1;
                                                  break;
                                                }
                                              if (_errs133 === errors) {
                                                if (data69.title !== void 0) {
                                                  let _errs134 = errors;
                                                  validate55(data69.title, { instancePath: instancePath + "/portal/title", parentData: data69, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                  var valid28 = _errs134 === errors;
                                                } else
                                                  var valid28 = !0;
                                                if (valid28)
                                                  if (data69.tagline !== void 0) {
                                                    let _errs135 = errors;
                                                    validate55(data69.tagline, { instancePath: instancePath + "/portal/tagline", parentData: data69, parentDataProperty: "tagline", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                    var valid28 = _errs135 === errors;
                                                  } else
                                                    var valid28 = !0;
                                              }
                                            } else
                                              return validate131.errors = [{ instancePath: instancePath + "/portal", schemaPath: "#/properties/portal/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                          var valid0 = _errs131 === errors;
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
              }
            }
          }
        }
      }
    } else
      return validate131.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate131.errors = vErrors, errors === 0;
}
validate131.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var evidence = validate200, schema48 = { type: "object", description: "A proof was recorded.", required: ["kind", "provenance", "result"], additionalProperties: !1, properties: { kind: { $ref: "name.part", description: "What sort of proof it is: test, build, guard-report, screenshot, review, deploy or a project's own." }, provenance: { enum: ["executed", "declared"], description: "executed: Fairway ran the command itself. declared: somebody's word." }, result: { enum: ["pass", "fail", "partial", "skipped", "blocked"], description: "What it showed." }, summary: { $ref: "text.part", description: "What was shown, in words." }, command: { type: "array", minItems: 1, maxItems: 4096, items: { type: "string", maxLength: 32768 }, description: "The command, as an argument vector." }, cwd: { type: "string", maxLength: 1024, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The directory it ran in, relative to the worktree's root; empty for the root itself." }, exit_code: { type: "integer", minimum: 0, maximum: 4294967295, description: "The command's exit code." }, signal: { type: "string", pattern: "^SIG[A-Z0-9]+$", description: "The signal that ended the command." }, started_at: { $ref: "time.part", description: "When the command was started." }, duration_ms: { type: "integer", minimum: 0, description: "How long it took, ms." }, source: { $ref: "source.part", description: "The worktree it was shown on." }, changed_source: { type: "boolean", description: "Whether the command itself left the worktree on another commit or with other changes." }, artifacts: { type: "array", maxItems: 1e3, items: { $ref: "artifact.part" }, description: "Files kept with the proof." }, links: { type: "array", maxItems: 256, items: { $ref: "link.part" }, description: "Where more of the proof is kept." }, acceptance_checks: { $ref: "names.part", description: "The ids of the task's acceptance checks that it proves." }, environment: { $ref: "line.part", description: "Where it ran, such as kind or staging." }, claim: { $ref: "ulid.part", description: "The claim it was made under." }, handoff: { $ref: "ulid.part", description: "The handoff it belongs to." }, supersedes: { type: "array", maxItems: 256, uniqueItems: !0, items: { $ref: "ulid.part" }, description: "Earlier evidence that it takes the place of." } } };
function validate185(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate185.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.commit === void 0 && (missing0 = "commit"))
        return validate185.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "commit" || key0 === "tree" || key0 === "branch" || key0 === "dirty")) {
            return validate185.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.commit !== void 0) {
            let data0 = data.commit, _errs2 = errors, _errs3 = errors, valid1 = !1, passing0 = null, _errs4 = errors;
            validate57(data0, { instancePath: instancePath + "/commit", parentData: data, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
            var _valid0 = _errs4 === errors;
            _valid0 && (valid1 = !0, passing0 = 0);
            let _errs5 = errors;
            if (data0 !== null) {
              let err0 = { instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
            }
            var _valid0 = _errs5 === errors;
            if (_valid0 && valid1 ? (valid1 = !1, passing0 = [passing0, 1]) : _valid0 && (valid1 = !0, passing0 = 1), valid1)
              errors = _errs3, vErrors !== null && (_errs3 ? vErrors.length = _errs3 : vErrors = null);
            else {
              let err1 = { instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
              return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate185.errors = vErrors, !1;
            }
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tree !== void 0) {
              let _errs7 = errors;
              validate57(data.tree, { instancePath: instancePath + "/tree", parentData: data, parentDataProperty: "tree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.branch !== void 0) {
                let _errs8 = errors;
                validate55(data.branch, { instancePath: instancePath + "/branch", parentData: data, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.dirty !== void 0) {
                  let _errs9 = errors;
                  if (typeof data.dirty != "boolean")
                    return validate185.errors = [{ instancePath: instancePath + "/dirty", schemaPath: "#/properties/dirty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate185.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate185.errors = vErrors, errors === 0;
}
validate185.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern27 = new RegExp("^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$", "u");
function validate191(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate191.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.url === void 0 && (missing0 = "url"))
        return validate191.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "url" || key0 === "title" || key0 === "rel")) {
            return validate191.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.url !== void 0) {
            let data0 = data.url, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string") {
                if (func2(data0) > 2048)
                  return validate191.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                if (!pattern27.test(data0))
                  return validate191.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$" }, message: 'must match pattern "^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$"' }], !1;
              } else
                return validate191.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.title !== void 0) {
              let _errs4 = errors;
              validate55(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.rel !== void 0) {
                let _errs5 = errors;
                validate72(data.rel, { instancePath: instancePath + "/rel", parentData: data, parentDataProperty: "rel", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate191.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate191.errors = vErrors, errors === 0;
}
validate191.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern26 = new RegExp("^SIG[A-Z0-9]+$", "u");
function validate200(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate200.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.provenance === void 0 && (missing0 = "provenance") || data.result === void 0 && (missing0 = "result"))
        return validate200.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema48.properties, key0)) {
            return validate200.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let _errs2 = errors;
            validate72(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.provenance !== void 0) {
              let data1 = data.provenance, _errs3 = errors;
              if (!(data1 === "executed" || data1 === "declared"))
                return validate200.errors = [{ instancePath: instancePath + "/provenance", schemaPath: "#/properties/provenance/enum", keyword: "enum", params: { allowedValues: schema48.properties.provenance.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.result !== void 0) {
                let data2 = data.result, _errs4 = errors;
                if (!(data2 === "pass" || data2 === "fail" || data2 === "partial" || data2 === "skipped" || data2 === "blocked"))
                  return validate200.errors = [{ instancePath: instancePath + "/result", schemaPath: "#/properties/result/enum", keyword: "enum", params: { allowedValues: schema48.properties.result.enum }, message: "must be equal to one of the allowed values" }], !1;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.summary !== void 0) {
                  let _errs5 = errors;
                  validate76(data.summary, { instancePath: instancePath + "/summary", parentData: data, parentDataProperty: "summary", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.command !== void 0) {
                    let data4 = data.command, _errs6 = errors;
                    if (errors === _errs6)
                      if (Array.isArray(data4)) {
                        if (data4.length > 4096)
                          return validate200.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxItems", keyword: "maxItems", params: { limit: 4096 }, message: "must NOT have more than 4096 items" }], !1;
                        if (data4.length < 1)
                          return validate200.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                        {
                          var valid1 = !0;
                          let len0 = data4.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let data5 = data4[i0], _errs8 = errors;
                            if (errors === _errs8)
                              if (typeof data5 == "string") {
                                if (func2(data5) > 32768)
                                  return validate200.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/maxLength", keyword: "maxLength", params: { limit: 32768 }, message: "must NOT have more than 32768 characters" }], !1;
                              } else
                                return validate200.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid1 = _errs8 === errors;
                            if (!valid1)
                              break;
                          }
                        }
                      } else
                        return validate200.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.cwd !== void 0) {
                      let data6 = data.cwd, _errs10 = errors;
                      if (errors === _errs10)
                        if (typeof data6 == "string") {
                          if (func2(data6) > 1024)
                            return validate200.errors = [{ instancePath: instancePath + "/cwd", schemaPath: "#/properties/cwd/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
                          if (!pattern4.test(data6))
                            return validate200.errors = [{ instancePath: instancePath + "/cwd", schemaPath: "#/properties/cwd/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                        } else
                          return validate200.errors = [{ instancePath: instancePath + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs10 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.exit_code !== void 0) {
                        let data7 = data.exit_code, _errs12 = errors;
                        if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)))
                          return validate200.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        if (errors === _errs12 && typeof data7 == "number" && isFinite(data7)) {
                          if (data7 > 4294967295 || isNaN(data7))
                            return validate200.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }], !1;
                          if (data7 < 0 || isNaN(data7))
                            return validate200.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                        }
                        var valid0 = _errs12 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.signal !== void 0) {
                          let data8 = data.signal, _errs14 = errors;
                          if (errors === _errs14)
                            if (typeof data8 == "string") {
                              if (!pattern26.test(data8))
                                return validate200.errors = [{ instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/pattern", keyword: "pattern", params: { pattern: "^SIG[A-Z0-9]+$" }, message: 'must match pattern "^SIG[A-Z0-9]+$"' }], !1;
                            } else
                              return validate200.errors = [{ instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs14 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.started_at !== void 0) {
                            let _errs16 = errors;
                            validate62(data.started_at, { instancePath: instancePath + "/started_at", parentData: data, parentDataProperty: "started_at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                            var valid0 = _errs16 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.duration_ms !== void 0) {
                              let data10 = data.duration_ms, _errs17 = errors;
                              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)))
                                return validate200.errors = [{ instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                              if (errors === _errs17 && typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10)))
                                return validate200.errors = [{ instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                              var valid0 = _errs17 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.source !== void 0) {
                                let _errs19 = errors;
                                validate185(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length);
                                var valid0 = _errs19 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.changed_source !== void 0) {
                                  let _errs20 = errors;
                                  if (typeof data.changed_source != "boolean")
                                    return validate200.errors = [{ instancePath: instancePath + "/changed_source", schemaPath: "#/properties/changed_source/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                  var valid0 = _errs20 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.artifacts !== void 0) {
                                    let data13 = data.artifacts, _errs22 = errors;
                                    if (errors === _errs22)
                                      if (Array.isArray(data13)) {
                                        if (data13.length > 1e3)
                                          return validate200.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                                        {
                                          var valid2 = !0;
                                          let len1 = data13.length;
                                          for (let i1 = 0; i1 < len1; i1++) {
                                            let _errs24 = errors;
                                            validate83(data13[i1], { instancePath: instancePath + "/artifacts/" + i1, parentData: data13, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors), errors = vErrors.length);
                                            var valid2 = _errs24 === errors;
                                            if (!valid2)
                                              break;
                                          }
                                        }
                                      } else
                                        return validate200.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                    var valid0 = _errs22 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.links !== void 0) {
                                      let data15 = data.links, _errs25 = errors;
                                      if (errors === _errs25)
                                        if (Array.isArray(data15)) {
                                          if (data15.length > 256)
                                            return validate200.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                          {
                                            var valid3 = !0;
                                            let len2 = data15.length;
                                            for (let i2 = 0; i2 < len2; i2++) {
                                              let _errs27 = errors;
                                              validate191(data15[i2], { instancePath: instancePath + "/links/" + i2, parentData: data15, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors), errors = vErrors.length);
                                              var valid3 = _errs27 === errors;
                                              if (!valid3)
                                                break;
                                            }
                                          }
                                        } else
                                          return validate200.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                      var valid0 = _errs25 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.acceptance_checks !== void 0) {
                                        let _errs28 = errors;
                                        validate135(data.acceptance_checks, { instancePath: instancePath + "/acceptance_checks", parentData: data, parentDataProperty: "acceptance_checks", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                        var valid0 = _errs28 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.environment !== void 0) {
                                          let _errs29 = errors;
                                          validate55(data.environment, { instancePath: instancePath + "/environment", parentData: data, parentDataProperty: "environment", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                          var valid0 = _errs29 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.claim !== void 0) {
                                            let _errs30 = errors;
                                            validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                            var valid0 = _errs30 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.handoff !== void 0) {
                                              let _errs31 = errors;
                                              validate53(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                              var valid0 = _errs31 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0)
                                              if (data.supersedes !== void 0) {
                                                let data21 = data.supersedes, _errs32 = errors;
                                                if (errors === _errs32)
                                                  if (Array.isArray(data21)) {
                                                    if (data21.length > 256)
                                                      return validate200.errors = [{ instancePath: instancePath + "/supersedes", schemaPath: "#/properties/supersedes/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                    {
                                                      var valid4 = !0;
                                                      let len3 = data21.length;
                                                      for (let i3 = 0; i3 < len3; i3++) {
                                                        let _errs34 = errors;
                                                        validate53(data21[i3], { instancePath: instancePath + "/supersedes/" + i3, parentData: data21, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                                        var valid4 = _errs34 === errors;
                                                        if (!valid4)
                                                          break;
                                                      }
                                                      if (valid4) {
                                                        let i4 = data21.length, j0;
                                                        if (i4 > 1) {
                                                          outer0: for (; i4--; )
                                                            for (j0 = i4; j0--; )
                                                              if (func0(data21[i4], data21[j0])) {
                                                                return validate200.errors = [{ instancePath: instancePath + "/supersedes", schemaPath: "#/properties/supersedes/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i4 + " are identical)" }], !1;
                                                                break outer0;
                                                              }
                                                        }
                                                      }
                                                    }
                                                  } else
                                                    return validate200.errors = [{ instancePath: instancePath + "/supersedes", schemaPath: "#/properties/supersedes/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                var valid0 = _errs32 === errors;
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
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate200.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate200.errors = vErrors, errors === 0;
}
validate200.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var handoffAcknowledged = validate217, schema50 = { type: "object", description: "The other side saw a handoff.", required: ["handoff", "response"], additionalProperties: !1, properties: { handoff: { $ref: "ulid.part", description: "The handoff." }, response: { enum: ["accepted", "declined"], description: "Whether the other side takes over." }, note: { $ref: "text.part", description: "What it says to it." }, claim: { $ref: "ulid.part", description: "The claim it was made under." } } };
function validate217(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate217.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.handoff === void 0 && (missing0 = "handoff") || data.response === void 0 && (missing0 = "response"))
        return validate217.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "handoff" || key0 === "response" || key0 === "note" || key0 === "claim")) {
            return validate217.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.handoff !== void 0) {
            let _errs2 = errors;
            validate53(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.response !== void 0) {
              let data1 = data.response, _errs3 = errors;
              if (!(data1 === "accepted" || data1 === "declined"))
                return validate217.errors = [{ instancePath: instancePath + "/response", schemaPath: "#/properties/response/enum", keyword: "enum", params: { allowedValues: schema50.properties.response.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.note !== void 0) {
                let _errs4 = errors;
                validate76(data.note, { instancePath: instancePath + "/note", parentData: data, parentDataProperty: "note", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.claim !== void 0) {
                  let _errs5 = errors;
                  validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate217.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate217.errors = vErrors, errors === 0;
}
validate217.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var handoff = validate243, schema54 = { type: "object", description: "Work was handed from one role to another.", required: ["to_role", "summary"], additionalProperties: !1, properties: { from_role: { $ref: "name.part", description: "The role that hands over." }, to_role: { $ref: "name.part", description: "The role that takes over." }, to_actor: { $ref: "line.part", description: "The person or agent that is meant, where it is known." }, summary: { $ref: "text.part", description: "What was done and where things stand." }, revision: { $ref: "revision.part", description: "The content that is handed over." }, changed_files: { $ref: "paths.part", description: "The files that were changed." }, commands: { $ref: "lines.part", description: "Commands that the other side may want to repeat." }, results: { $ref: "lines.part", description: "What came out." }, risks: { $ref: "lines.part", description: "What may go wrong." }, blockers: { $ref: "lines.part", description: "What stands in the way." }, next_step: { $ref: "text.part", description: "What the other side should do next." }, evidence: { type: "array", maxItems: 1e3, uniqueItems: !0, items: { $ref: "ulid.part" }, description: "The proofs that go with it." }, claim: { $ref: "ulid.part", description: "The claim it was made under." } } };
var pattern30 = new RegExp("^[0-9a-f]{40,64}$", "u");
function validate227(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate227.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.commit === void 0 && (missing0 = "commit"))
        return validate227.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "commit" || key0 === "tree" || key0 === "patch_id" || key0 === "base" || key0 === "branch")) {
            return validate227.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.commit !== void 0) {
            let _errs2 = errors;
            validate57(data.commit, { instancePath: instancePath + "/commit", parentData: data, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tree !== void 0) {
              let _errs3 = errors;
              validate57(data.tree, { instancePath: instancePath + "/tree", parentData: data, parentDataProperty: "tree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.patch_id !== void 0) {
                let data2 = data.patch_id, _errs4 = errors;
                if (errors === _errs4)
                  if (typeof data2 == "string") {
                    if (!pattern30.test(data2))
                      return validate227.errors = [{ instancePath: instancePath + "/patch_id", schemaPath: "#/properties/patch_id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" }, message: 'must match pattern "^[0-9a-f]{40,64}$"' }], !1;
                  } else
                    return validate227.errors = [{ instancePath: instancePath + "/patch_id", schemaPath: "#/properties/patch_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.base !== void 0) {
                  let _errs6 = errors;
                  validate57(data.base, { instancePath: instancePath + "/base", parentData: data, parentDataProperty: "base", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.branch !== void 0) {
                    let _errs7 = errors;
                    validate55(data.branch, { instancePath: instancePath + "/branch", parentData: data, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate227.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate227.errors = vErrors, errors === 0;
}
validate227.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate234(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate234.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e3)
        return validate234.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate55(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    } else
      return validate234.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate234.errors = vErrors, errors === 0;
}
validate234.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate243(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate243.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.to_role === void 0 && (missing0 = "to_role") || data.summary === void 0 && (missing0 = "summary"))
        return validate243.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema54.properties, key0)) {
            return validate243.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.from_role !== void 0) {
            let _errs2 = errors;
            validate72(data.from_role, { instancePath: instancePath + "/from_role", parentData: data, parentDataProperty: "from_role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.to_role !== void 0) {
              let _errs3 = errors;
              validate72(data.to_role, { instancePath: instancePath + "/to_role", parentData: data, parentDataProperty: "to_role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.to_actor !== void 0) {
                let _errs4 = errors;
                validate55(data.to_actor, { instancePath: instancePath + "/to_actor", parentData: data, parentDataProperty: "to_actor", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.summary !== void 0) {
                  let _errs5 = errors;
                  validate76(data.summary, { instancePath: instancePath + "/summary", parentData: data, parentDataProperty: "summary", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.revision !== void 0) {
                    let _errs6 = errors;
                    validate227(data.revision, { instancePath: instancePath + "/revision", parentData: data, parentDataProperty: "revision", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.changed_files !== void 0) {
                      let _errs7 = errors;
                      validate147(data.changed_files, { instancePath: instancePath + "/changed_files", parentData: data, parentDataProperty: "changed_files", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                      var valid0 = _errs7 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.commands !== void 0) {
                        let _errs8 = errors;
                        validate234(data.commands, { instancePath: instancePath + "/commands", parentData: data, parentDataProperty: "commands", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors), errors = vErrors.length);
                        var valid0 = _errs8 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.results !== void 0) {
                          let _errs9 = errors;
                          validate234(data.results, { instancePath: instancePath + "/results", parentData: data, parentDataProperty: "results", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors), errors = vErrors.length);
                          var valid0 = _errs9 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.risks !== void 0) {
                            let _errs10 = errors;
                            validate234(data.risks, { instancePath: instancePath + "/risks", parentData: data, parentDataProperty: "risks", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors), errors = vErrors.length);
                            var valid0 = _errs10 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.blockers !== void 0) {
                              let _errs11 = errors;
                              validate234(data.blockers, { instancePath: instancePath + "/blockers", parentData: data, parentDataProperty: "blockers", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors), errors = vErrors.length);
                              var valid0 = _errs11 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.next_step !== void 0) {
                                let _errs12 = errors;
                                validate76(data.next_step, { instancePath: instancePath + "/next_step", parentData: data, parentDataProperty: "next_step", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                                var valid0 = _errs12 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.evidence !== void 0) {
                                  let data11 = data.evidence, _errs13 = errors;
                                  if (errors === _errs13)
                                    if (Array.isArray(data11)) {
                                      if (data11.length > 1e3)
                                        return validate243.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                                      {
                                        var valid1 = !0;
                                        let len0 = data11.length;
                                        for (let i0 = 0; i0 < len0; i0++) {
                                          let _errs15 = errors;
                                          validate53(data11[i0], { instancePath: instancePath + "/evidence/" + i0, parentData: data11, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                          var valid1 = _errs15 === errors;
                                          if (!valid1)
                                            break;
                                        }
                                        if (valid1) {
                                          let i1 = data11.length, j0;
                                          if (i1 > 1) {
                                            outer0: for (; i1--; )
                                              for (j0 = i1; j0--; )
                                                if (func0(data11[i1], data11[j0])) {
                                                  return validate243.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                                                  break outer0;
                                                }
                                          }
                                        }
                                      }
                                    } else
                                      return validate243.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                  var valid0 = _errs13 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0)
                                  if (data.claim !== void 0) {
                                    let _errs16 = errors;
                                    validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                    var valid0 = _errs16 === errors;
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
        }
      }
    } else
      return validate243.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate243.errors = vErrors, errors === 0;
}
validate243.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var intent = validate257, schema55 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "intent.schema.json", title: "Intent", description: "A command that could not be recorded where it was given, kept in the outbox of its worktree until somebody who may write the store decides it again: `.fairway/outbox/<id>.json`.", type: "object", required: ["schema", "id", "store", "command", "input", "at", "actor", "ids", "decided"], additionalProperties: !1, properties: { schema: { const: "fairway/intent@1", description: "The version of the format." }, id: { $ref: "ulid.part", description: "The intent's own id, which is also its file's name. Intents are decided in the order of their ids." }, store: { $ref: "ulid.part", description: "The store it is meant for." }, command: { type: "string", pattern: "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$", maxLength: 64, description: "What was asked for, as on the command line." }, input: { type: "object", description: "All that the command knew: its options, and what it had found out about the worktree, its commits and its files. Its fields are those of the command." }, artifacts: { type: "array", maxItems: 1e4, description: "The files that go with it. Their content is beside it: `.fairway/outbox/artifacts/<id>/<hex digits>`.", items: { type: "object", description: "A file by its content.", required: ["sha256", "size"], additionalProperties: !1, properties: { sha256: { $ref: "sha256.part", description: "The digest of its content." }, size: { type: "integer", minimum: 0, description: "Its size, bytes." } } } }, at: { $ref: "time.part", description: "When it was given; its records are of then." }, actor: { type: "object", description: "Who gave it.", required: ["id"], additionalProperties: !1, properties: { id: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The person, agent or monitor." }, role: { $ref: "name.part", description: "The role it acted in." }, session: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The session it acted from; two workers of one name are told apart by it." }, host: { type: "string", minLength: 1, maxLength: 255, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The machine it acted on." } } }, author: { type: "object", description: "Who git said was at work there: the author of the commit.", required: ["name", "email"], additionalProperties: !1, properties: { name: { $ref: "line.part", description: "The name." }, email: { $ref: "line.part", description: "The address." } } }, ids: { type: "array", minItems: 1, maxItems: 1e6, items: { $ref: "ulid.part" }, description: "The ids that were given out when it was decided: its records get the same, so that one that was recorded already is known again." }, made_in: { type: "object", description: "Where it was given.", additionalProperties: !1, properties: { worktree: { $ref: "line.part", description: "The name of the worktree's directory." }, branch: { $ref: "line.part", description: "The branch that was checked out." } } }, decided: { type: "object", description: "What it came to there, on the store as it was known and the intents in front of it.", required: ["on", "subject", "records"], additionalProperties: !1, properties: { on: { type: "string", pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$", description: "The commit of the state ref that was known." }, subject: { type: "string", maxLength: 1e3, description: "What happened, in words." }, records: { type: "array", maxItems: 1e6, description: "The records that were decided.", items: { type: "object", description: "A record to be.", required: ["type", "stream"], additionalProperties: !1, properties: { type: { type: "string", maxLength: 64, description: "Its type." }, stream: { $ref: "stream.part", description: "Its stream." } } } } } }, refusal: { type: "object", description: "Why it was not recorded, once it was decided and refused: then it is kept in `.fairway/outbox/refused/`.", required: ["code", "message", "hint", "at"], additionalProperties: !1, properties: { code: { type: "string", pattern: "^[A-Z][A-Z_]*$", maxLength: 64, description: "The code of the refusal." }, message: { type: "string", maxLength: 2e4, description: "What happened and why." }, hint: { type: "string", maxLength: 2e4, description: "The next thing to do." }, at: { $ref: "time.part", description: "When it was refused." } } } } };
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
var pattern31 = new RegExp("^[a-z][a-z-]*(?: [a-z][a-z-]*)?$", "u"), pattern35 = new RegExp("^(?:[0-9a-f]{40}|[0-9a-f]{64})$", "u"), pattern36 = new RegExp("^[A-Z][A-Z_]*$", "u");
function validate257(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate257.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.id === void 0 && (missing0 = "id") || data.store === void 0 && (missing0 = "store") || data.command === void 0 && (missing0 = "command") || data.input === void 0 && (missing0 = "input") || data.at === void 0 && (missing0 = "at") || data.actor === void 0 && (missing0 = "actor") || data.ids === void 0 && (missing0 = "ids") || data.decided === void 0 && (missing0 = "decided"))
        return validate257.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema55.properties, key0)) {
            return validate257.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let _errs2 = errors;
            if (data.schema !== "fairway/intent@1")
              return validate257.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/intent@1" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let _errs3 = errors;
              validate53(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.store !== void 0) {
                let _errs4 = errors;
                validate53(data.store, { instancePath: instancePath + "/store", parentData: data, parentDataProperty: "store", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.command !== void 0) {
                  let data3 = data.command, _errs5 = errors;
                  if (errors === _errs5)
                    if (typeof data3 == "string") {
                      if (func2(data3) > 64)
                        return validate257.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                      if (!pattern31.test(data3))
                        return validate257.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$" }, message: 'must match pattern "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$"' }], !1;
                    } else
                      return validate257.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.input !== void 0) {
                    let data4 = data.input, _errs7 = errors;
                    if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))
                      return validate257.errors = [{ instancePath: instancePath + "/input", schemaPath: "#/properties/input/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.artifacts !== void 0) {
                      let data5 = data.artifacts, _errs9 = errors;
                      if (errors === _errs9)
                        if (Array.isArray(data5)) {
                          if (data5.length > 1e4)
                            return validate257.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }], !1;
                          {
                            var valid1 = !0;
                            let len0 = data5.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data6 = data5[i0], _errs11 = errors;
                              if (errors === _errs11)
                                if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                                  let missing1;
                                  if (data6.sha256 === void 0 && (missing1 = "sha256") || data6.size === void 0 && (missing1 = "size"))
                                    return validate257.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                                  {
                                    let _errs13 = errors;
                                    for (let key1 in data6)
                                      if (!(key1 === "sha256" || key1 === "size")) {
                                        return validate257.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                        break;
                                      }
                                    if (_errs13 === errors) {
                                      if (data6.sha256 !== void 0) {
                                        let _errs14 = errors;
                                        validate59(data6.sha256, { instancePath: instancePath + "/artifacts/" + i0 + "/sha256", parentData: data6, parentDataProperty: "sha256", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                                        var valid2 = _errs14 === errors;
                                      } else
                                        var valid2 = !0;
                                      if (valid2)
                                        if (data6.size !== void 0) {
                                          let data8 = data6.size, _errs15 = errors;
                                          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                                            return validate257.errors = [{ instancePath: instancePath + "/artifacts/" + i0 + "/size", schemaPath: "#/properties/artifacts/items/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                          if (errors === _errs15 && typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8)))
                                            return validate257.errors = [{ instancePath: instancePath + "/artifacts/" + i0 + "/size", schemaPath: "#/properties/artifacts/items/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                          var valid2 = _errs15 === errors;
                                        } else
                                          var valid2 = !0;
                                    }
                                  }
                                } else
                                  return validate257.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid1 = _errs11 === errors;
                              if (!valid1)
                                break;
                            }
                          }
                        } else
                          return validate257.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.at !== void 0) {
                        let _errs17 = errors;
                        validate62(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                        var valid0 = _errs17 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.actor !== void 0) {
                          let data10 = data.actor, _errs18 = errors;
                          if (errors === _errs18)
                            if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                              let missing2;
                              if (data10.id === void 0 && (missing2 = "id"))
                                return validate257.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                              {
                                let _errs20 = errors;
                                for (let key2 in data10)
                                  if (!(key2 === "id" || key2 === "role" || key2 === "session" || key2 === "host")) {
                                    return validate257.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                                    break;
                                  }
                                if (_errs20 === errors) {
                                  if (data10.id !== void 0) {
                                    let data11 = data10.id, _errs21 = errors;
                                    if (errors === _errs21)
                                      if (typeof data11 == "string") {
                                        if (func2(data11) > 200)
                                          return validate257.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                        if (func2(data11) < 1)
                                          return validate257.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                        if (!pattern4.test(data11))
                                          return validate257.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                      } else
                                        return validate257.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid3 = _errs21 === errors;
                                  } else
                                    var valid3 = !0;
                                  if (valid3) {
                                    if (data10.role !== void 0) {
                                      let _errs23 = errors;
                                      validate72(data10.role, { instancePath: instancePath + "/actor/role", parentData: data10, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                      var valid3 = _errs23 === errors;
                                    } else
                                      var valid3 = !0;
                                    if (valid3) {
                                      if (data10.session !== void 0) {
                                        let data13 = data10.session, _errs24 = errors;
                                        if (errors === _errs24)
                                          if (typeof data13 == "string") {
                                            if (func2(data13) > 200)
                                              return validate257.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                            if (func2(data13) < 1)
                                              return validate257.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                            if (!pattern4.test(data13))
                                              return validate257.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                          } else
                                            return validate257.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid3 = _errs24 === errors;
                                      } else
                                        var valid3 = !0;
                                      if (valid3)
                                        if (data10.host !== void 0) {
                                          let data14 = data10.host, _errs26 = errors;
                                          if (errors === _errs26)
                                            if (typeof data14 == "string") {
                                              if (func2(data14) > 255)
                                                return validate257.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                                              if (func2(data14) < 1)
                                                return validate257.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                              if (!pattern4.test(data14))
                                                return validate257.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                            } else
                                              return validate257.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                          var valid3 = _errs26 === errors;
                                        } else
                                          var valid3 = !0;
                                    }
                                  }
                                }
                              }
                            } else
                              return validate257.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid0 = _errs18 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.author !== void 0) {
                            let data15 = data.author, _errs28 = errors;
                            if (errors === _errs28)
                              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                let missing3;
                                if (data15.name === void 0 && (missing3 = "name") || data15.email === void 0 && (missing3 = "email"))
                                  return validate257.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                                {
                                  let _errs30 = errors;
                                  for (let key3 in data15)
                                    if (!(key3 === "name" || key3 === "email")) {
                                      return validate257.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }], !1;
                                      break;
                                    }
                                  if (_errs30 === errors) {
                                    if (data15.name !== void 0) {
                                      let _errs31 = errors;
                                      validate55(data15.name, { instancePath: instancePath + "/author/name", parentData: data15, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                      var valid4 = _errs31 === errors;
                                    } else
                                      var valid4 = !0;
                                    if (valid4)
                                      if (data15.email !== void 0) {
                                        let _errs32 = errors;
                                        validate55(data15.email, { instancePath: instancePath + "/author/email", parentData: data15, parentDataProperty: "email", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                        var valid4 = _errs32 === errors;
                                      } else
                                        var valid4 = !0;
                                  }
                                }
                              } else
                                return validate257.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var valid0 = _errs28 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.ids !== void 0) {
                              let data18 = data.ids, _errs33 = errors;
                              if (errors === _errs33)
                                if (Array.isArray(data18)) {
                                  if (data18.length > 1e6)
                                    return validate257.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/maxItems", keyword: "maxItems", params: { limit: 1e6 }, message: "must NOT have more than 1000000 items" }], !1;
                                  if (data18.length < 1)
                                    return validate257.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                                  {
                                    var valid5 = !0;
                                    let len1 = data18.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      let _errs35 = errors;
                                      validate53(data18[i1], { instancePath: instancePath + "/ids/" + i1, parentData: data18, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                      var valid5 = _errs35 === errors;
                                      if (!valid5)
                                        break;
                                    }
                                  }
                                } else
                                  return validate257.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                              var valid0 = _errs33 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.made_in !== void 0) {
                                let data20 = data.made_in, _errs36 = errors;
                                if (errors === _errs36)
                                  if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                    let _errs38 = errors;
                                    for (let key4 in data20)
                                      if (!(key4 === "worktree" || key4 === "branch")) {
                                        return validate257.errors = [{ instancePath: instancePath + "/made_in", schemaPath: "#/properties/made_in/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }], !1;
                                        break;
                                      }
                                    if (_errs38 === errors) {
                                      if (data20.worktree !== void 0) {
                                        let _errs39 = errors;
                                        validate55(data20.worktree, { instancePath: instancePath + "/made_in/worktree", parentData: data20, parentDataProperty: "worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                        var valid6 = _errs39 === errors;
                                      } else
                                        var valid6 = !0;
                                      if (valid6)
                                        if (data20.branch !== void 0) {
                                          let _errs40 = errors;
                                          validate55(data20.branch, { instancePath: instancePath + "/made_in/branch", parentData: data20, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                          var valid6 = _errs40 === errors;
                                        } else
                                          var valid6 = !0;
                                    }
                                  } else
                                    return validate257.errors = [{ instancePath: instancePath + "/made_in", schemaPath: "#/properties/made_in/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                var valid0 = _errs36 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.decided !== void 0) {
                                  let data23 = data.decided, _errs41 = errors;
                                  if (errors === _errs41)
                                    if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                                      let missing4;
                                      if (data23.on === void 0 && (missing4 = "on") || data23.subject === void 0 && (missing4 = "subject") || data23.records === void 0 && (missing4 = "records"))
                                        return validate257.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }], !1;
                                      {
                                        let _errs43 = errors;
                                        for (let key5 in data23)
                                          if (!(key5 === "on" || key5 === "subject" || key5 === "records")) {
                                            return validate257.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }], !1;
                                            break;
                                          }
                                        if (_errs43 === errors) {
                                          if (data23.on !== void 0) {
                                            let data24 = data23.on, _errs44 = errors;
                                            if (errors === _errs44)
                                              if (typeof data24 == "string") {
                                                if (!pattern35.test(data24))
                                                  return validate257.errors = [{ instancePath: instancePath + "/decided/on", schemaPath: "#/properties/decided/properties/on/pattern", keyword: "pattern", params: { pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" }, message: 'must match pattern "^(?:[0-9a-f]{40}|[0-9a-f]{64})$"' }], !1;
                                              } else
                                                return validate257.errors = [{ instancePath: instancePath + "/decided/on", schemaPath: "#/properties/decided/properties/on/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                            var valid7 = _errs44 === errors;
                                          } else
                                            var valid7 = !0;
                                          if (valid7) {
                                            if (data23.subject !== void 0) {
                                              let data25 = data23.subject, _errs46 = errors;
                                              if (errors === _errs46)
                                                if (typeof data25 == "string") {
                                                  if (func2(data25) > 1e3)
                                                    return validate257.errors = [{ instancePath: instancePath + "/decided/subject", schemaPath: "#/properties/decided/properties/subject/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                                                } else
                                                  return validate257.errors = [{ instancePath: instancePath + "/decided/subject", schemaPath: "#/properties/decided/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                              var valid7 = _errs46 === errors;
                                            } else
                                              var valid7 = !0;
                                            if (valid7)
                                              if (data23.records !== void 0) {
                                                let data26 = data23.records, _errs48 = errors;
                                                if (errors === _errs48)
                                                  if (Array.isArray(data26)) {
                                                    if (data26.length > 1e6)
                                                      return validate257.errors = [{ instancePath: instancePath + "/decided/records", schemaPath: "#/properties/decided/properties/records/maxItems", keyword: "maxItems", params: { limit: 1e6 }, message: "must NOT have more than 1000000 items" }], !1;
                                                    {
                                                      var valid8 = !0;
                                                      let len2 = data26.length;
                                                      for (let i2 = 0; i2 < len2; i2++) {
                                                        let data27 = data26[i2], _errs50 = errors;
                                                        if (errors === _errs50)
                                                          if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                                                            let missing5;
                                                            if (data27.type === void 0 && (missing5 = "type") || data27.stream === void 0 && (missing5 = "stream"))
                                                              return validate257.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }], !1;
                                                            {
                                                              let _errs52 = errors;
                                                              for (let key6 in data27)
                                                                if (!(key6 === "type" || key6 === "stream")) {
                                                                  return validate257.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }], !1;
                                                                  break;
                                                                }
                                                              if (_errs52 === errors) {
                                                                if (data27.type !== void 0) {
                                                                  let data28 = data27.type, _errs53 = errors;
                                                                  if (errors === _errs53)
                                                                    if (typeof data28 == "string") {
                                                                      if (func2(data28) > 64)
                                                                        return validate257.errors = [{ instancePath: instancePath + "/decided/records/" + i2 + "/type", schemaPath: "#/properties/decided/properties/records/items/properties/type/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                                                    } else
                                                                      return validate257.errors = [{ instancePath: instancePath + "/decided/records/" + i2 + "/type", schemaPath: "#/properties/decided/properties/records/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                                  var valid9 = _errs53 === errors;
                                                                } else
                                                                  var valid9 = !0;
                                                                if (valid9)
                                                                  if (data27.stream !== void 0) {
                                                                    let _errs55 = errors;
                                                                    validate68(data27.stream, { instancePath: instancePath + "/decided/records/" + i2 + "/stream", parentData: data27, parentDataProperty: "stream", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length);
                                                                    var valid9 = _errs55 === errors;
                                                                  } else
                                                                    var valid9 = !0;
                                                              }
                                                            }
                                                          } else
                                                            return validate257.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                        var valid8 = _errs50 === errors;
                                                        if (!valid8)
                                                          break;
                                                      }
                                                    }
                                                  } else
                                                    return validate257.errors = [{ instancePath: instancePath + "/decided/records", schemaPath: "#/properties/decided/properties/records/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                var valid7 = _errs48 === errors;
                                              } else
                                                var valid7 = !0;
                                          }
                                        }
                                      }
                                    } else
                                      return validate257.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                  var valid0 = _errs41 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0)
                                  if (data.refusal !== void 0) {
                                    let data30 = data.refusal, _errs56 = errors;
                                    if (errors === _errs56)
                                      if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                                        let missing6;
                                        if (data30.code === void 0 && (missing6 = "code") || data30.message === void 0 && (missing6 = "message") || data30.hint === void 0 && (missing6 = "hint") || data30.at === void 0 && (missing6 = "at"))
                                          return validate257.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }], !1;
                                        {
                                          let _errs58 = errors;
                                          for (let key7 in data30)
                                            if (!(key7 === "code" || key7 === "message" || key7 === "hint" || key7 === "at")) {
                                              return validate257.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" }], !1;
                                              break;
                                            }
                                          if (_errs58 === errors) {
                                            if (data30.code !== void 0) {
                                              let data31 = data30.code, _errs59 = errors;
                                              if (errors === _errs59)
                                                if (typeof data31 == "string") {
                                                  if (func2(data31) > 64)
                                                    return validate257.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                                  if (!pattern36.test(data31))
                                                    return validate257.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z_]*$" }, message: 'must match pattern "^[A-Z][A-Z_]*$"' }], !1;
                                                } else
                                                  return validate257.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                              var valid10 = _errs59 === errors;
                                            } else
                                              var valid10 = !0;
                                            if (valid10) {
                                              if (data30.message !== void 0) {
                                                let data32 = data30.message, _errs61 = errors;
                                                if (errors === _errs61)
                                                  if (typeof data32 == "string") {
                                                    if (func2(data32) > 2e4)
                                                      return validate257.errors = [{ instancePath: instancePath + "/refusal/message", schemaPath: "#/properties/refusal/properties/message/maxLength", keyword: "maxLength", params: { limit: 2e4 }, message: "must NOT have more than 20000 characters" }], !1;
                                                  } else
                                                    return validate257.errors = [{ instancePath: instancePath + "/refusal/message", schemaPath: "#/properties/refusal/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                var valid10 = _errs61 === errors;
                                              } else
                                                var valid10 = !0;
                                              if (valid10) {
                                                if (data30.hint !== void 0) {
                                                  let data33 = data30.hint, _errs63 = errors;
                                                  if (errors === _errs63)
                                                    if (typeof data33 == "string") {
                                                      if (func2(data33) > 2e4)
                                                        return validate257.errors = [{ instancePath: instancePath + "/refusal/hint", schemaPath: "#/properties/refusal/properties/hint/maxLength", keyword: "maxLength", params: { limit: 2e4 }, message: "must NOT have more than 20000 characters" }], !1;
                                                    } else
                                                      return validate257.errors = [{ instancePath: instancePath + "/refusal/hint", schemaPath: "#/properties/refusal/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                  var valid10 = _errs63 === errors;
                                                } else
                                                  var valid10 = !0;
                                                if (valid10)
                                                  if (data30.at !== void 0) {
                                                    let _errs65 = errors;
                                                    validate62(data30.at, { instancePath: instancePath + "/refusal/at", parentData: data30, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                                                    var valid10 = _errs65 === errors;
                                                  } else
                                                    var valid10 = !0;
                                              }
                                            }
                                          }
                                        }
                                      } else
                                        return validate257.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                    var valid0 = _errs56 === errors;
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
        }
      }
    } else
      return validate257.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate257.errors = vErrors, errors === 0;
}
validate257.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var output = validate270, schema56 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "output.schema.json", title: "Output", description: "The front matter of a document that counts as an engineering output.", type: "object", required: ["title", "output", "status"], properties: { title: { $ref: "line.part", description: "The document's title." }, description: { $ref: "line.part", description: "The document in one line." }, output: { enum: ["contract", "flow", "architecture", "runbook", "evidence-model", "automation", "governance", "utility"], description: "What sort of output it is: API and event contracts; UX and flow coverage; architecture packets; runbooks and operational models; evidence and readiness models; CI/CD and deploy automation; review and governance rules; reproducible utilities and closeout tooling." }, lane: { $ref: "name.part", description: "The lane that owns it." }, tasks: { $ref: "taskIds.part", description: "The tasks that made, changed or prove it." }, status: { enum: ["draft", "current", "superseded"], description: "Whether it can be relied on." }, review_by: { $ref: "date.part", description: "The day by which it has to be looked at again." } } };
function validate274(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate274.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e3)
        return validate274.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate117(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length);
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
        if (valid0) {
          let i1 = data.length, j0;
          if (i1 > 1) {
            outer0: for (; i1--; )
              for (j0 = i1; j0--; )
                if (func0(data[i1], data[j0])) {
                  return validate274.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate274.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate274.errors = vErrors, errors === 0;
}
validate274.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate270(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate270.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.title === void 0 && (missing0 = "title") || data.output === void 0 && (missing0 = "output") || data.status === void 0 && (missing0 = "status"))
        return validate270.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.title !== void 0) {
        let _errs1 = errors;
        validate55(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.description !== void 0) {
          let _errs2 = errors;
          validate55(data.description, { instancePath: instancePath + "/description", parentData: data, parentDataProperty: "description", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.output !== void 0) {
            let data2 = data.output, _errs3 = errors;
            if (!(data2 === "contract" || data2 === "flow" || data2 === "architecture" || data2 === "runbook" || data2 === "evidence-model" || data2 === "automation" || data2 === "governance" || data2 === "utility"))
              return validate270.errors = [{ instancePath: instancePath + "/output", schemaPath: "#/properties/output/enum", keyword: "enum", params: { allowedValues: schema56.properties.output.enum }, message: "must be equal to one of the allowed values" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.lane !== void 0) {
              let _errs4 = errors;
              validate72(data.lane, { instancePath: instancePath + "/lane", parentData: data, parentDataProperty: "lane", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.tasks !== void 0) {
                let _errs5 = errors;
                validate274(data.tasks, { instancePath: instancePath + "/tasks", parentData: data, parentDataProperty: "tasks", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate274.errors : vErrors.concat(validate274.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.status !== void 0) {
                  let data5 = data.status, _errs6 = errors;
                  if (!(data5 === "draft" || data5 === "current" || data5 === "superseded"))
                    return validate270.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema56.properties.status.enum }, message: "must be equal to one of the allowed values" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.review_by !== void 0) {
                    let _errs7 = errors;
                    validate79(data.review_by, { instancePath: instancePath + "/review_by", parentData: data, parentDataProperty: "review_by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate270.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate270.errors = vErrors, errors === 0;
}
validate270.evaluated = { props: { title: !0, description: !0, output: !0, lane: !0, tasks: !0, status: !0, review_by: !0 }, dynamicProps: !1, dynamicItems: !1 };
var record = validate66, schema26 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "record.schema.json", title: "What every record has", type: "object", required: ["schema", "type", "id", "stream", "seq", "at", "actor", "prev", "data"], additionalProperties: !1, properties: { schema: { type: "string", pattern: "^fairway/[a-z-]+@[1-9]\\d*$", description: "The schema that the record is valid against, with its version." }, type: { type: "string", description: "What sort of fact it is." }, id: { $ref: "ulid.part", description: "The record's id. Other records refer to it by this, never by its place." }, stream: { $ref: "stream.part" }, seq: { type: "integer", minimum: 1, maximum: 999999, description: "The record's place in its stream, from 1 and without gaps." }, at: { $ref: "time.part", description: "When it happened; never earlier than the record before it in the stream." }, clock: { $ref: "time.part", description: "What the writer's clock said, where it lay before the last record and `at` was moved up to it." }, actor: { type: "object", description: "Who says so.", required: ["id"], additionalProperties: !1, properties: { id: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The person, agent or monitor." }, role: { $ref: "name.part", description: "The role it acted in." }, session: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The session it acted from; two workers of one name are told apart by it." }, host: { type: "string", minLength: 1, maxLength: 255, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The machine it acted on." } } }, prev: { oneOf: [{ $ref: "sha256.part" }, { type: "null" }], description: "The SHA-256 of the file of the record before it in the stream; null for the first." }, data: { type: "object", description: "What this type of record holds." } } }, pattern8 = new RegExp("^fairway/[a-z-]+@[1-9]\\d*$", "u");
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.stream === void 0 && (missing0 = "stream") || data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.actor === void 0 && (missing0 = "actor") || data.prev === void 0 && (missing0 = "prev") || data.data === void 0 && (missing0 = "data"))
        return validate66.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema26.properties, key0)) {
            return validate66.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let data0 = data.schema, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string") {
                if (!pattern8.test(data0))
                  return validate66.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/pattern", keyword: "pattern", params: { pattern: "^fairway/[a-z-]+@[1-9]\\d*$" }, message: 'must match pattern "^fairway/[a-z-]+@[1-9]\\d*$"' }], !1;
              } else
                return validate66.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.type !== void 0) {
              let _errs4 = errors;
              if (typeof data.type != "string")
                return validate66.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.id !== void 0) {
                let _errs6 = errors;
                validate53(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.stream !== void 0) {
                  let _errs7 = errors;
                  validate68(data.stream, { instancePath: instancePath + "/stream", parentData: data, parentDataProperty: "stream", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length);
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.seq !== void 0) {
                    let data4 = data.seq, _errs8 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                      return validate66.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    if (errors === _errs8 && typeof data4 == "number" && isFinite(data4)) {
                      if (data4 > 999999 || isNaN(data4))
                        return validate66.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999 }, message: "must be <= 999999" }], !1;
                      if (data4 < 1 || isNaN(data4))
                        return validate66.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                    }
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.at !== void 0) {
                      let _errs10 = errors;
                      validate62(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                      var valid0 = _errs10 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.clock !== void 0) {
                        let _errs11 = errors;
                        validate62(data.clock, { instancePath: instancePath + "/clock", parentData: data, parentDataProperty: "clock", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
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
                                return validate66.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                              {
                                let _errs14 = errors;
                                for (let key1 in data7)
                                  if (!(key1 === "id" || key1 === "role" || key1 === "session" || key1 === "host")) {
                                    return validate66.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                    break;
                                  }
                                if (_errs14 === errors) {
                                  if (data7.id !== void 0) {
                                    let data8 = data7.id, _errs15 = errors;
                                    if (errors === _errs15)
                                      if (typeof data8 == "string") {
                                        if (func2(data8) > 200)
                                          return validate66.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                        if (func2(data8) < 1)
                                          return validate66.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                        if (!pattern4.test(data8))
                                          return validate66.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                      } else
                                        return validate66.errors = [{ instancePath: instancePath + "/actor/id", schemaPath: "#/properties/actor/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid1 = _errs15 === errors;
                                  } else
                                    var valid1 = !0;
                                  if (valid1) {
                                    if (data7.role !== void 0) {
                                      let _errs17 = errors;
                                      validate72(data7.role, { instancePath: instancePath + "/actor/role", parentData: data7, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                      var valid1 = _errs17 === errors;
                                    } else
                                      var valid1 = !0;
                                    if (valid1) {
                                      if (data7.session !== void 0) {
                                        let data10 = data7.session, _errs18 = errors;
                                        if (errors === _errs18)
                                          if (typeof data10 == "string") {
                                            if (func2(data10) > 200)
                                              return validate66.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                            if (func2(data10) < 1)
                                              return validate66.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                            if (!pattern4.test(data10))
                                              return validate66.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                          } else
                                            return validate66.errors = [{ instancePath: instancePath + "/actor/session", schemaPath: "#/properties/actor/properties/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid1 = _errs18 === errors;
                                      } else
                                        var valid1 = !0;
                                      if (valid1)
                                        if (data7.host !== void 0) {
                                          let data11 = data7.host, _errs20 = errors;
                                          if (errors === _errs20)
                                            if (typeof data11 == "string") {
                                              if (func2(data11) > 255)
                                                return validate66.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                                              if (func2(data11) < 1)
                                                return validate66.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                              if (!pattern4.test(data11))
                                                return validate66.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                                            } else
                                              return validate66.errors = [{ instancePath: instancePath + "/actor/host", schemaPath: "#/properties/actor/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                          var valid1 = _errs20 === errors;
                                        } else
                                          var valid1 = !0;
                                    }
                                  }
                                }
                              }
                            } else
                              return validate66.errors = [{ instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid0 = _errs12 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.prev !== void 0) {
                            let data12 = data.prev, _errs22 = errors, _errs23 = errors, valid2 = !1, passing0 = null, _errs24 = errors;
                            validate59(data12, { instancePath: instancePath + "/prev", parentData: data, parentDataProperty: "prev", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
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
                              return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate66.errors = vErrors, !1;
                            }
                            var valid0 = _errs22 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.data !== void 0) {
                              let data13 = data.data, _errs27 = errors;
                              if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)))
                                return validate66.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
      return validate66.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate66.errors = vErrors, errors === 0;
}
validate66.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var released = validate285;
function validate285(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate285.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.claim === void 0 && (missing0 = "claim") || data.from === void 0 && (missing0 = "from") || data.to === void 0 && (missing0 = "to"))
        return validate285.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "claim" || key0 === "from" || key0 === "to" || key0 === "reason" || key0 === "forced")) {
            return validate285.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.claim !== void 0) {
            let _errs2 = errors;
            validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.from !== void 0) {
              let _errs3 = errors;
              validate102(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.to !== void 0) {
                let _errs4 = errors;
                validate102(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.reason !== void 0) {
                  let _errs5 = errors;
                  validate76(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.forced !== void 0) {
                    let _errs6 = errors;
                    validate114(data.forced, { instancePath: instancePath + "/forced", parentData: data, parentDataProperty: "forced", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate285.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate285.errors = vErrors, errors === 0;
}
validate285.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var reviewRequested = validate301;
function validate301(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate301.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.domains === void 0 && (missing0 = "domains"))
        return validate301.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "domains" || key0 === "reviewer" || key0 === "revision" || key0 === "route" || key0 === "reason" || key0 === "note" || key0 === "respond_by" || key0 === "claim")) {
            return validate301.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.domains !== void 0) {
            let data0 = data.domains, _errs2 = errors;
            if (errors === _errs2)
              if (Array.isArray(data0)) {
                if (data0.length > 256)
                  return validate301.errors = [{ instancePath: instancePath + "/domains", schemaPath: "#/properties/domains/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                if (data0.length < 1)
                  return validate301.errors = [{ instancePath: instancePath + "/domains", schemaPath: "#/properties/domains/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                {
                  var valid1 = !0;
                  let len0 = data0.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs4 = errors;
                    validate72(data0[i0], { instancePath: instancePath + "/domains/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                    var valid1 = _errs4 === errors;
                    if (!valid1)
                      break;
                  }
                  if (valid1) {
                    let i1 = data0.length, j0;
                    if (i1 > 1) {
                      outer0: for (; i1--; )
                        for (j0 = i1; j0--; )
                          if (func0(data0[i1], data0[j0])) {
                            return validate301.errors = [{ instancePath: instancePath + "/domains", schemaPath: "#/properties/domains/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                            break outer0;
                          }
                    }
                  }
                }
              } else
                return validate301.errors = [{ instancePath: instancePath + "/domains", schemaPath: "#/properties/domains/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.reviewer !== void 0) {
              let _errs5 = errors;
              validate55(data.reviewer, { instancePath: instancePath + "/reviewer", parentData: data, parentDataProperty: "reviewer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.revision !== void 0) {
                let _errs6 = errors;
                validate227(data.revision, { instancePath: instancePath + "/revision", parentData: data, parentDataProperty: "revision", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length);
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.route !== void 0) {
                  let _errs7 = errors;
                  validate55(data.route, { instancePath: instancePath + "/route", parentData: data, parentDataProperty: "route", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.reason !== void 0) {
                    let _errs8 = errors;
                    validate76(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.note !== void 0) {
                      let _errs9 = errors;
                      validate76(data.note, { instancePath: instancePath + "/note", parentData: data, parentDataProperty: "note", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.respond_by !== void 0) {
                        let _errs10 = errors;
                        validate62(data.respond_by, { instancePath: instancePath + "/respond_by", parentData: data, parentDataProperty: "respond_by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                        var valid0 = _errs10 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.claim !== void 0) {
                          let _errs11 = errors;
                          validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                          var valid0 = _errs11 === errors;
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
    } else
      return validate301.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate301.errors = vErrors, errors === 0;
}
validate301.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var reviewWaived = validate317;
function validate317(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate317.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.domain === void 0 && (missing0 = "domain") || data.reason === void 0 && (missing0 = "reason") || data.waived_by === void 0 && (missing0 = "waived_by"))
        return validate317.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "domain" || key0 === "reason" || key0 === "waived_by" || key0 === "until" || key0 === "revision")) {
            return validate317.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.domain !== void 0) {
            let _errs2 = errors;
            validate72(data.domain, { instancePath: instancePath + "/domain", parentData: data, parentDataProperty: "domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.reason !== void 0) {
              let _errs3 = errors;
              validate76(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.waived_by !== void 0) {
                let _errs4 = errors;
                validate55(data.waived_by, { instancePath: instancePath + "/waived_by", parentData: data, parentDataProperty: "waived_by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.until !== void 0) {
                  let _errs5 = errors;
                  validate62(data.until, { instancePath: instancePath + "/until", parentData: data, parentDataProperty: "until", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.revision !== void 0) {
                    let _errs6 = errors;
                    validate227(data.revision, { instancePath: instancePath + "/revision", parentData: data, parentDataProperty: "revision", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate317.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate317.errors = vErrors, errors === 0;
}
validate317.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var reviewed = validate336, schema66 = { type: "object", description: "A reviewer gave a verdict for one review domain.", required: ["domain", "verdict", "reviewer"], additionalProperties: !1, properties: { domain: { $ref: "name.part", description: "The review domain." }, verdict: { enum: ["approve", "changes", "reject"], description: "approve: may be merged. changes: may be merged once the findings are met. reject: not in this form." }, reviewed: { $ref: "revision.part", description: "The content that was reviewed." }, reviewer: { type: "object", description: "Who reviewed.", required: ["id"], additionalProperties: !1, properties: { id: { type: "string", minLength: 1, maxLength: 200, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The person or agent." }, role: { $ref: "name.part", description: "The role it reviewed in." } } }, findings: { type: "array", maxItems: 1e3, items: { $ref: "finding.part" }, description: "What was found." }, notes: { $ref: "text.part", description: "What else the reviewer says." }, request: { $ref: "ulid.part", description: "The request it answers." }, evidence: { type: "array", maxItems: 1e3, uniqueItems: !0, items: { $ref: "ulid.part" }, description: "The proofs that the reviewer relied on." } } }, schema65 = { type: "object", description: "Something that a reviewer found.", required: ["id", "severity", "text"], additionalProperties: !1, properties: { id: { $ref: "name.part", description: "The finding's id, unique in its review." }, severity: { enum: ["blocker", "major", "minor", "note"], description: "How much it matters." }, path: { $ref: "path.part", description: "The file it is about." }, line: { type: "integer", minimum: 1, description: "The line in that file, from 1." }, text: { $ref: "text.part", description: "What was found." } }, $id: "finding.part" };
function validate328(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate328.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.severity === void 0 && (missing0 = "severity") || data.text === void 0 && (missing0 = "text"))
        return validate328.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "id" || key0 === "severity" || key0 === "path" || key0 === "line" || key0 === "text")) {
            return validate328.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let _errs2 = errors;
            validate72(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.severity !== void 0) {
              let data1 = data.severity, _errs3 = errors;
              if (!(data1 === "blocker" || data1 === "major" || data1 === "minor" || data1 === "note"))
                return validate328.errors = [{ instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema65.properties.severity.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.path !== void 0) {
                let _errs4 = errors;
                validate84(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.line !== void 0) {
                  let data3 = data.line, _errs5 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                    return validate328.errors = [{ instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  if (errors === _errs5 && typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3)))
                    return validate328.errors = [{ instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.text !== void 0) {
                    let _errs7 = errors;
                    validate76(data.text, { instancePath: instancePath + "/text", parentData: data, parentDataProperty: "text", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate328.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate328.errors = vErrors, errors === 0;
}
validate328.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate336(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate336.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.domain === void 0 && (missing0 = "domain") || data.verdict === void 0 && (missing0 = "verdict") || data.reviewer === void 0 && (missing0 = "reviewer"))
        return validate336.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "domain" || key0 === "verdict" || key0 === "reviewed" || key0 === "reviewer" || key0 === "findings" || key0 === "notes" || key0 === "request" || key0 === "evidence")) {
            return validate336.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.domain !== void 0) {
            let _errs2 = errors;
            validate72(data.domain, { instancePath: instancePath + "/domain", parentData: data, parentDataProperty: "domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.verdict !== void 0) {
              let data1 = data.verdict, _errs3 = errors;
              if (!(data1 === "approve" || data1 === "changes" || data1 === "reject"))
                return validate336.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema66.properties.verdict.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.reviewed !== void 0) {
                let _errs4 = errors;
                validate227(data.reviewed, { instancePath: instancePath + "/reviewed", parentData: data, parentDataProperty: "reviewed", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.reviewer !== void 0) {
                  let data3 = data.reviewer, _errs5 = errors;
                  if (errors === _errs5)
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing1;
                      if (data3.id === void 0 && (missing1 = "id"))
                        return validate336.errors = [{ instancePath: instancePath + "/reviewer", schemaPath: "#/properties/reviewer/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                      {
                        let _errs7 = errors;
                        for (let key1 in data3)
                          if (!(key1 === "id" || key1 === "role")) {
                            return validate336.errors = [{ instancePath: instancePath + "/reviewer", schemaPath: "#/properties/reviewer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (_errs7 === errors) {
                          if (data3.id !== void 0) {
                            let data4 = data3.id, _errs8 = errors;
                            if (errors === _errs8)
                              if (typeof data4 == "string") {
                                if (func2(data4) > 200)
                                  return validate336.errors = [{ instancePath: instancePath + "/reviewer/id", schemaPath: "#/properties/reviewer/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                if (func2(data4) < 1)
                                  return validate336.errors = [{ instancePath: instancePath + "/reviewer/id", schemaPath: "#/properties/reviewer/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                if (!pattern4.test(data4))
                                  return validate336.errors = [{ instancePath: instancePath + "/reviewer/id", schemaPath: "#/properties/reviewer/properties/id/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                              } else
                                return validate336.errors = [{ instancePath: instancePath + "/reviewer/id", schemaPath: "#/properties/reviewer/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid1 = _errs8 === errors;
                          } else
                            var valid1 = !0;
                          if (valid1)
                            if (data3.role !== void 0) {
                              let _errs10 = errors;
                              validate72(data3.role, { instancePath: instancePath + "/reviewer/role", parentData: data3, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                              var valid1 = _errs10 === errors;
                            } else
                              var valid1 = !0;
                        }
                      }
                    } else
                      return validate336.errors = [{ instancePath: instancePath + "/reviewer", schemaPath: "#/properties/reviewer/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.findings !== void 0) {
                    let data6 = data.findings, _errs11 = errors;
                    if (errors === _errs11)
                      if (Array.isArray(data6)) {
                        if (data6.length > 1e3)
                          return validate336.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                        {
                          var valid2 = !0;
                          let len0 = data6.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let _errs13 = errors;
                            validate328(data6[i0], { instancePath: instancePath + "/findings/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length);
                            var valid2 = _errs13 === errors;
                            if (!valid2)
                              break;
                          }
                        }
                      } else
                        return validate336.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var valid0 = _errs11 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.notes !== void 0) {
                      let _errs14 = errors;
                      validate76(data.notes, { instancePath: instancePath + "/notes", parentData: data, parentDataProperty: "notes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                      var valid0 = _errs14 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.request !== void 0) {
                        let _errs15 = errors;
                        validate53(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                        var valid0 = _errs15 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.evidence !== void 0) {
                          let data10 = data.evidence, _errs16 = errors;
                          if (errors === _errs16)
                            if (Array.isArray(data10)) {
                              if (data10.length > 1e3)
                                return validate336.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                              {
                                var valid3 = !0;
                                let len1 = data10.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  let _errs18 = errors;
                                  validate53(data10[i1], { instancePath: instancePath + "/evidence/" + i1, parentData: data10, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                  var valid3 = _errs18 === errors;
                                  if (!valid3)
                                    break;
                                }
                                if (valid3) {
                                  let i2 = data10.length, j0;
                                  if (i2 > 1) {
                                    outer0: for (; i2--; )
                                      for (j0 = i2; j0--; )
                                        if (func0(data10[i2], data10[j0])) {
                                          return validate336.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" }], !1;
                                          break outer0;
                                        }
                                  }
                                }
                              }
                            } else
                              return validate336.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid0 = _errs16 === errors;
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
    } else
      return validate336.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate336.errors = vErrors, errors === 0;
}
validate336.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var statusChanged = validate356, schema68 = { type: "object", description: "A task went from one state to another.", required: ["from", "to"], additionalProperties: !1, properties: { from: { $ref: "state.part", description: "The state before." }, to: { $ref: "state.part", description: "The state after." }, reason: { $ref: "text.part", description: "Why." }, claim: { $ref: "ulid.part", description: "The claim it was made under." }, revision: { $ref: "revision.part", description: "The content that the task was finished with." }, blocked: { type: "object", description: "What blocks the task.", required: ["by"], additionalProperties: !1, properties: { by: { $ref: "text.part", description: "What blocks it." }, category: { enum: ["dependency", "review", "approval", "environment", "decision", "external", "other"], description: "What sort of obstacle it is." }, tasks: { $ref: "taskIds.part", description: "Tasks that have to move first." }, who: { $ref: "line.part", description: "Who can unblock it: a person, a role or a team." }, until: { $ref: "time.part", description: "When it is expected to be over, or to be looked at again." } } }, reopened: { type: "boolean", description: "Whether a finished task was taken up again." }, forced: { $ref: "force.part" } } };
function validate356(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate356.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.from === void 0 && (missing0 = "from") || data.to === void 0 && (missing0 = "to"))
        return validate356.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "from" || key0 === "to" || key0 === "reason" || key0 === "claim" || key0 === "revision" || key0 === "blocked" || key0 === "reopened" || key0 === "forced")) {
            return validate356.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.from !== void 0) {
            let _errs2 = errors;
            validate102(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.to !== void 0) {
              let _errs3 = errors;
              validate102(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.reason !== void 0) {
                let _errs4 = errors;
                validate76(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.claim !== void 0) {
                  let _errs5 = errors;
                  validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.revision !== void 0) {
                    let _errs6 = errors;
                    validate227(data.revision, { instancePath: instancePath + "/revision", parentData: data, parentDataProperty: "revision", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.blocked !== void 0) {
                      let data5 = data.blocked, _errs7 = errors;
                      if (errors === _errs7)
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          let missing1;
                          if (data5.by === void 0 && (missing1 = "by"))
                            return validate356.errors = [{ instancePath: instancePath + "/blocked", schemaPath: "#/properties/blocked/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                          {
                            let _errs9 = errors;
                            for (let key1 in data5)
                              if (!(key1 === "by" || key1 === "category" || key1 === "tasks" || key1 === "who" || key1 === "until")) {
                                return validate356.errors = [{ instancePath: instancePath + "/blocked", schemaPath: "#/properties/blocked/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (_errs9 === errors) {
                              if (data5.by !== void 0) {
                                let _errs10 = errors;
                                validate76(data5.by, { instancePath: instancePath + "/blocked/by", parentData: data5, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                                var valid1 = _errs10 === errors;
                              } else
                                var valid1 = !0;
                              if (valid1) {
                                if (data5.category !== void 0) {
                                  let data7 = data5.category, _errs11 = errors;
                                  if (!(data7 === "dependency" || data7 === "review" || data7 === "approval" || data7 === "environment" || data7 === "decision" || data7 === "external" || data7 === "other"))
                                    return validate356.errors = [{ instancePath: instancePath + "/blocked/category", schemaPath: "#/properties/blocked/properties/category/enum", keyword: "enum", params: { allowedValues: schema68.properties.blocked.properties.category.enum }, message: "must be equal to one of the allowed values" }], !1;
                                  var valid1 = _errs11 === errors;
                                } else
                                  var valid1 = !0;
                                if (valid1) {
                                  if (data5.tasks !== void 0) {
                                    let _errs12 = errors;
                                    validate274(data5.tasks, { instancePath: instancePath + "/blocked/tasks", parentData: data5, parentDataProperty: "tasks", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate274.errors : vErrors.concat(validate274.errors), errors = vErrors.length);
                                    var valid1 = _errs12 === errors;
                                  } else
                                    var valid1 = !0;
                                  if (valid1) {
                                    if (data5.who !== void 0) {
                                      let _errs13 = errors;
                                      validate55(data5.who, { instancePath: instancePath + "/blocked/who", parentData: data5, parentDataProperty: "who", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                      var valid1 = _errs13 === errors;
                                    } else
                                      var valid1 = !0;
                                    if (valid1)
                                      if (data5.until !== void 0) {
                                        let _errs14 = errors;
                                        validate62(data5.until, { instancePath: instancePath + "/blocked/until", parentData: data5, parentDataProperty: "until", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                                        var valid1 = _errs14 === errors;
                                      } else
                                        var valid1 = !0;
                                  }
                                }
                              }
                            }
                          }
                        } else
                          return validate356.errors = [{ instancePath: instancePath + "/blocked", schemaPath: "#/properties/blocked/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs7 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.reopened !== void 0) {
                        let _errs15 = errors;
                        if (typeof data.reopened != "boolean")
                          return validate356.errors = [{ instancePath: instancePath + "/reopened", schemaPath: "#/properties/reopened/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                        var valid0 = _errs15 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.forced !== void 0) {
                          let _errs17 = errors;
                          validate114(data.forced, { instancePath: instancePath + "/forced", parentData: data, parentDataProperty: "forced", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors), errors = vErrors.length);
                          var valid0 = _errs17 === errors;
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
    } else
      return validate356.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate356.errors = vErrors, errors === 0;
}
validate356.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var store = validate367, schema69 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "store.schema.json", title: "Store", description: "fairway.json, the manifest of a store: the first file on the state ref.", type: "object", required: ["schema", "store", "project", "created_at", "integration_branch"], additionalProperties: !1, properties: { schema: { const: "fairway/store@1", description: "The version of the store's layout." }, store: { $ref: "ulid.part", description: "The store's own id. Two histories with different ids are never joined." }, project: { $ref: "name.part", description: "The project's name." }, created_at: { $ref: "time.part", description: "When the store was made." }, integration_branch: { $ref: "line.part", description: "The branch whose tip holds the policy (fairway.yaml), so that no lane can loosen its own gates." }, partition: { type: "object", description: "How streams are divided over several state refs; absent when one ref holds them all.", required: ["by", "refs"], additionalProperties: !1, properties: { by: { enum: ["hash", "lane"], description: "Whether the first hex digits of the stream's hash or the lane choose the ref." }, refs: { type: "array", minItems: 1, description: "The refs, each with what it holds.", items: { type: "object", description: "One state ref.", required: ["ref", "holds"], additionalProperties: !1, properties: { ref: { $ref: "line.part", description: "The full name of the ref." }, holds: { type: "array", items: { $ref: "line.part" }, description: "Hash prefixes, or names of lanes." } } } } } } } };
function validate367(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate367.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.store === void 0 && (missing0 = "store") || data.project === void 0 && (missing0 = "project") || data.created_at === void 0 && (missing0 = "created_at") || data.integration_branch === void 0 && (missing0 = "integration_branch"))
        return validate367.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "schema" || key0 === "store" || key0 === "project" || key0 === "created_at" || key0 === "integration_branch" || key0 === "partition")) {
            return validate367.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let _errs2 = errors;
            if (data.schema !== "fairway/store@1")
              return validate367.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/store@1" }, message: "must be equal to constant" }], !1;
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
              if (data.project !== void 0) {
                let _errs4 = errors;
                validate72(data.project, { instancePath: instancePath + "/project", parentData: data, parentDataProperty: "project", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.created_at !== void 0) {
                  let _errs5 = errors;
                  validate62(data.created_at, { instancePath: instancePath + "/created_at", parentData: data, parentDataProperty: "created_at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.integration_branch !== void 0) {
                    let _errs6 = errors;
                    validate55(data.integration_branch, { instancePath: instancePath + "/integration_branch", parentData: data, parentDataProperty: "integration_branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.partition !== void 0) {
                      let data5 = data.partition, _errs7 = errors;
                      if (errors === _errs7)
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          let missing1;
                          if (data5.by === void 0 && (missing1 = "by") || data5.refs === void 0 && (missing1 = "refs"))
                            return validate367.errors = [{ instancePath: instancePath + "/partition", schemaPath: "#/properties/partition/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                          {
                            let _errs9 = errors;
                            for (let key1 in data5)
                              if (!(key1 === "by" || key1 === "refs")) {
                                return validate367.errors = [{ instancePath: instancePath + "/partition", schemaPath: "#/properties/partition/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (_errs9 === errors) {
                              if (data5.by !== void 0) {
                                let data6 = data5.by, _errs10 = errors;
                                if (!(data6 === "hash" || data6 === "lane"))
                                  return validate367.errors = [{ instancePath: instancePath + "/partition/by", schemaPath: "#/properties/partition/properties/by/enum", keyword: "enum", params: { allowedValues: schema69.properties.partition.properties.by.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var valid1 = _errs10 === errors;
                              } else
                                var valid1 = !0;
                              if (valid1)
                                if (data5.refs !== void 0) {
                                  let data7 = data5.refs, _errs11 = errors;
                                  if (errors === _errs11)
                                    if (Array.isArray(data7)) {
                                      if (data7.length < 1)
                                        return validate367.errors = [{ instancePath: instancePath + "/partition/refs", schemaPath: "#/properties/partition/properties/refs/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                                      {
                                        var valid2 = !0;
                                        let len0 = data7.length;
                                        for (let i0 = 0; i0 < len0; i0++) {
                                          let data8 = data7[i0], _errs13 = errors;
                                          if (errors === _errs13)
                                            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                              let missing2;
                                              if (data8.ref === void 0 && (missing2 = "ref") || data8.holds === void 0 && (missing2 = "holds"))
                                                return validate367.errors = [{ instancePath: instancePath + "/partition/refs/" + i0, schemaPath: "#/properties/partition/properties/refs/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                                              {
                                                let _errs15 = errors;
                                                for (let key2 in data8)
                                                  if (!(key2 === "ref" || key2 === "holds")) {
                                                    return validate367.errors = [{ instancePath: instancePath + "/partition/refs/" + i0, schemaPath: "#/properties/partition/properties/refs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                                                    break;
                                                  }
                                                if (_errs15 === errors) {
                                                  if (data8.ref !== void 0) {
                                                    let _errs16 = errors;
                                                    validate55(data8.ref, { instancePath: instancePath + "/partition/refs/" + i0 + "/ref", parentData: data8, parentDataProperty: "ref", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                    var valid3 = _errs16 === errors;
                                                  } else
                                                    var valid3 = !0;
                                                  if (valid3)
                                                    if (data8.holds !== void 0) {
                                                      let data10 = data8.holds, _errs17 = errors;
                                                      if (errors === _errs17)
                                                        if (Array.isArray(data10)) {
                                                          var valid4 = !0;
                                                          let len1 = data10.length;
                                                          for (let i1 = 0; i1 < len1; i1++) {
                                                            let _errs19 = errors;
                                                            validate55(data10[i1], { instancePath: instancePath + "/partition/refs/" + i0 + "/holds/" + i1, parentData: data10, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                            var valid4 = _errs19 === errors;
                                                            if (!valid4)
                                                              break;
                                                          }
                                                        } else
                                                          return validate367.errors = [{ instancePath: instancePath + "/partition/refs/" + i0 + "/holds", schemaPath: "#/properties/partition/properties/refs/items/properties/holds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                      var valid3 = _errs17 === errors;
                                                    } else
                                                      var valid3 = !0;
                                                }
                                              }
                                            } else
                                              return validate367.errors = [{ instancePath: instancePath + "/partition/refs/" + i0, schemaPath: "#/properties/partition/properties/refs/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                          var valid2 = _errs13 === errors;
                                          if (!valid2)
                                            break;
                                        }
                                      }
                                    } else
                                      return validate367.errors = [{ instancePath: instancePath + "/partition/refs", schemaPath: "#/properties/partition/properties/refs/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                  var valid1 = _errs11 === errors;
                                } else
                                  var valid1 = !0;
                            }
                          }
                        } else
                          return validate367.errors = [{ instancePath: instancePath + "/partition", schemaPath: "#/properties/partition/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs7 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate367.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate367.errors = vErrors, errors === 0;
}
validate367.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var superseded = validate396;
function validate382(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate382.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id"))
        return validate382.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "id" || key0 === "role" || key0 === "session" || key0 === "host")) {
            return validate382.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let data0 = data.id, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string") {
                if (func2(data0) > 200)
                  return validate382.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                if (func2(data0) < 1)
                  return validate382.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                if (!pattern4.test(data0))
                  return validate382.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
              } else
                return validate382.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.role !== void 0) {
              let _errs4 = errors;
              validate72(data.role, { instancePath: instancePath + "/role", parentData: data, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.session !== void 0) {
                let data2 = data.session, _errs5 = errors;
                if (errors === _errs5)
                  if (typeof data2 == "string") {
                    if (func2(data2) > 200)
                      return validate382.errors = [{ instancePath: instancePath + "/session", schemaPath: "#/properties/session/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                    if (func2(data2) < 1)
                      return validate382.errors = [{ instancePath: instancePath + "/session", schemaPath: "#/properties/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    if (!pattern4.test(data2))
                      return validate382.errors = [{ instancePath: instancePath + "/session", schemaPath: "#/properties/session/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                  } else
                    return validate382.errors = [{ instancePath: instancePath + "/session", schemaPath: "#/properties/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.host !== void 0) {
                  let data3 = data.host, _errs7 = errors;
                  if (errors === _errs7)
                    if (typeof data3 == "string") {
                      if (func2(data3) > 255)
                        return validate382.errors = [{ instancePath: instancePath + "/host", schemaPath: "#/properties/host/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                      if (func2(data3) < 1)
                        return validate382.errors = [{ instancePath: instancePath + "/host", schemaPath: "#/properties/host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      if (!pattern4.test(data3))
                        return validate382.errors = [{ instancePath: instancePath + "/host", schemaPath: "#/properties/host/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                    } else
                      return validate382.errors = [{ instancePath: instancePath + "/host", schemaPath: "#/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate382.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate382.errors = vErrors, errors === 0;
}
validate382.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema72 = { type: "object", description: "A record as it was written, of whatever type and version.", required: ["schema", "type", "id", "stream", "seq", "at", "actor", "prev", "data"], additionalProperties: !1, properties: { schema: { type: "string", pattern: "^fairway/[a-z-]+@[1-9]\\d*$", description: "The schema that it was written with, with its version." }, type: { $ref: "line.part", description: "What sort of fact it was." }, id: { $ref: "ulid.part", description: "Its id." }, stream: { $ref: "stream.part" }, seq: { type: "integer", minimum: 1, maximum: 999999, description: "The place that it had in the clone it came from." }, at: { $ref: "time.part", description: "When it happened." }, clock: { $ref: "time.part", description: "What the writer's clock said, where that was another time." }, actor: { $ref: "actor.part", description: "Who said so." }, prev: { oneOf: [{ $ref: "sha256.part" }, { type: "null" }], description: "The SHA-256 of the file before it in the clone that it came from; null for the first." }, data: { type: "object", description: "What it held." } }, $id: "keptRecord.part" };
function validate387(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate387.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.stream === void 0 && (missing0 = "stream") || data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.actor === void 0 && (missing0 = "actor") || data.prev === void 0 && (missing0 = "prev") || data.data === void 0 && (missing0 = "data"))
        return validate387.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema72.properties, key0)) {
            return validate387.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let data0 = data.schema, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string") {
                if (!pattern8.test(data0))
                  return validate387.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/pattern", keyword: "pattern", params: { pattern: "^fairway/[a-z-]+@[1-9]\\d*$" }, message: 'must match pattern "^fairway/[a-z-]+@[1-9]\\d*$"' }], !1;
              } else
                return validate387.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.type !== void 0) {
              let _errs4 = errors;
              validate55(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.id !== void 0) {
                let _errs5 = errors;
                validate53(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.stream !== void 0) {
                  let _errs6 = errors;
                  validate68(data.stream, { instancePath: instancePath + "/stream", parentData: data, parentDataProperty: "stream", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.seq !== void 0) {
                    let data4 = data.seq, _errs7 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                      return validate387.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    if (errors === _errs7 && typeof data4 == "number" && isFinite(data4)) {
                      if (data4 > 999999 || isNaN(data4))
                        return validate387.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999 }, message: "must be <= 999999" }], !1;
                      if (data4 < 1 || isNaN(data4))
                        return validate387.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                    }
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.at !== void 0) {
                      let _errs9 = errors;
                      validate62(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.clock !== void 0) {
                        let _errs10 = errors;
                        validate62(data.clock, { instancePath: instancePath + "/clock", parentData: data, parentDataProperty: "clock", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                        var valid0 = _errs10 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.actor !== void 0) {
                          let _errs11 = errors;
                          validate382(data.actor, { instancePath: instancePath + "/actor", parentData: data, parentDataProperty: "actor", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate382.errors : vErrors.concat(validate382.errors), errors = vErrors.length);
                          var valid0 = _errs11 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.prev !== void 0) {
                            let data8 = data.prev, _errs12 = errors, _errs13 = errors, valid1 = !1, passing0 = null, _errs14 = errors;
                            validate59(data8, { instancePath: instancePath + "/prev", parentData: data, parentDataProperty: "prev", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                            var _valid0 = _errs14 === errors;
                            _valid0 && (valid1 = !0, passing0 = 0);
                            let _errs15 = errors;
                            if (data8 !== null) {
                              let err0 = { instancePath: instancePath + "/prev", schemaPath: "#/properties/prev/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
                            }
                            var _valid0 = _errs15 === errors;
                            if (_valid0 && valid1 ? (valid1 = !1, passing0 = [passing0, 1]) : _valid0 && (valid1 = !0, passing0 = 1), valid1)
                              errors = _errs13, vErrors !== null && (_errs13 ? vErrors.length = _errs13 : vErrors = null);
                            else {
                              let err1 = { instancePath: instancePath + "/prev", schemaPath: "#/properties/prev/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                              return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate387.errors = vErrors, !1;
                            }
                            var valid0 = _errs12 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.data !== void 0) {
                              let data9 = data.data, _errs17 = errors;
                              if (!(data9 && typeof data9 == "object" && !Array.isArray(data9)))
                                return validate387.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid0 = _errs17 === errors;
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
      return validate387.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate387.errors = vErrors, errors === 0;
}
validate387.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate396(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate396.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.command === void 0 && (missing0 = "command") || data.subject === void 0 && (missing0 = "subject") || data.commit === void 0 && (missing0 = "commit") || data.code === void 0 && (missing0 = "code") || data.why === void 0 && (missing0 = "why") || data.records === void 0 && (missing0 = "records"))
        return validate396.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "command" || key0 === "subject" || key0 === "commit" || key0 === "code" || key0 === "why" || key0 === "lost_to" || key0 === "after" || key0 === "records")) {
            return validate396.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.command !== void 0) {
            let _errs2 = errors;
            validate55(data.command, { instancePath: instancePath + "/command", parentData: data, parentDataProperty: "command", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.subject !== void 0) {
              let _errs3 = errors;
              validate55(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.commit !== void 0) {
                let _errs4 = errors;
                validate57(data.commit, { instancePath: instancePath + "/commit", parentData: data, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.code !== void 0) {
                  let data3 = data.code, _errs5 = errors;
                  if (errors === _errs5)
                    if (typeof data3 == "string") {
                      if (func2(data3) > 64)
                        return validate396.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                      if (!pattern36.test(data3))
                        return validate396.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z_]*$" }, message: 'must match pattern "^[A-Z][A-Z_]*$"' }], !1;
                    } else
                      return validate396.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.why !== void 0) {
                    let _errs7 = errors;
                    validate76(data.why, { instancePath: instancePath + "/why", parentData: data, parentDataProperty: "why", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.lost_to !== void 0) {
                      let data5 = data.lost_to, _errs8 = errors;
                      if (errors === _errs8)
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          let _errs10 = errors;
                          for (let key1 in data5)
                            if (!(key1 === "record" || key1 === "claim" || key1 === "actor" || key1 === "at")) {
                              return validate396.errors = [{ instancePath: instancePath + "/lost_to", schemaPath: "#/properties/lost_to/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                              break;
                            }
                          if (_errs10 === errors) {
                            if (data5.record !== void 0) {
                              let _errs11 = errors;
                              validate53(data5.record, { instancePath: instancePath + "/lost_to/record", parentData: data5, parentDataProperty: "record", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                              var valid1 = _errs11 === errors;
                            } else
                              var valid1 = !0;
                            if (valid1) {
                              if (data5.claim !== void 0) {
                                let _errs12 = errors;
                                validate53(data5.claim, { instancePath: instancePath + "/lost_to/claim", parentData: data5, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                var valid1 = _errs12 === errors;
                              } else
                                var valid1 = !0;
                              if (valid1) {
                                if (data5.actor !== void 0) {
                                  let _errs13 = errors;
                                  validate382(data5.actor, { instancePath: instancePath + "/lost_to/actor", parentData: data5, parentDataProperty: "actor", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate382.errors : vErrors.concat(validate382.errors), errors = vErrors.length);
                                  var valid1 = _errs13 === errors;
                                } else
                                  var valid1 = !0;
                                if (valid1)
                                  if (data5.at !== void 0) {
                                    let _errs14 = errors;
                                    validate62(data5.at, { instancePath: instancePath + "/lost_to/at", parentData: data5, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                                    var valid1 = _errs14 === errors;
                                  } else
                                    var valid1 = !0;
                              }
                            }
                          }
                        } else
                          return validate396.errors = [{ instancePath: instancePath + "/lost_to", schemaPath: "#/properties/lost_to/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs8 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.after !== void 0) {
                        let data10 = data.after, _errs15 = errors;
                        if (errors === _errs15)
                          if (Array.isArray(data10)) {
                            if (data10.length > 1e5)
                              return validate396.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/maxItems", keyword: "maxItems", params: { limit: 1e5 }, message: "must NOT have more than 100000 items" }], !1;
                            {
                              var valid2 = !0;
                              let len0 = data10.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                let _errs17 = errors;
                                validate53(data10[i0], { instancePath: instancePath + "/after/" + i0, parentData: data10, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                var valid2 = _errs17 === errors;
                                if (!valid2)
                                  break;
                              }
                              if (valid2) {
                                let i1 = data10.length, j0;
                                if (i1 > 1) {
                                  outer0: for (; i1--; )
                                    for (j0 = i1; j0--; )
                                      if (func0(data10[i1], data10[j0])) {
                                        return validate396.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                                        break outer0;
                                      }
                                }
                              }
                            }
                          } else
                            return validate396.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid0 = _errs15 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.records !== void 0) {
                          let data12 = data.records, _errs18 = errors;
                          if (errors === _errs18)
                            if (Array.isArray(data12)) {
                              if (data12.length > 1e5)
                                return validate396.errors = [{ instancePath: instancePath + "/records", schemaPath: "#/properties/records/maxItems", keyword: "maxItems", params: { limit: 1e5 }, message: "must NOT have more than 100000 items" }], !1;
                              if (data12.length < 1)
                                return validate396.errors = [{ instancePath: instancePath + "/records", schemaPath: "#/properties/records/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                              {
                                var valid4 = !0;
                                let len1 = data12.length;
                                for (let i2 = 0; i2 < len1; i2++) {
                                  let _errs20 = errors;
                                  validate387(data12[i2], { instancePath: instancePath + "/records/" + i2, parentData: data12, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate387.errors : vErrors.concat(validate387.errors), errors = vErrors.length);
                                  var valid4 = _errs20 === errors;
                                  if (!valid4)
                                    break;
                                }
                              }
                            } else
                              return validate396.errors = [{ instancePath: instancePath + "/records", schemaPath: "#/properties/records/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid0 = _errs18 === errors;
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
    } else
      return validate396.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate396.errors = vErrors, errors === 0;
}
validate396.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var taskDefined = validate441, schema77 = { type: "object", description: "A task came to be.", required: ["definition", "state"], additionalProperties: !1, properties: { definition: { allOf: [{ $ref: "taskDefinition.part" }], type: "object", required: ["title", "kind"], description: "What the task is." }, state: { $ref: "state.part", description: "The state that it starts in." }, seeded: { type: "object", description: "Execution state taken over once from an older system, without its history.", required: ["source"], additionalProperties: !1, properties: { source: { $ref: "line.part", description: "The system or file it was taken from." }, owner: { $ref: "line.part", description: "Who owned the task there." }, branch: { $ref: "line.part", description: "The branch it was worked on." }, commit: { type: "string", maxLength: 64, pattern: "^[0-9a-f]{4,64}$", description: "The commit it was finished with, as abbreviated there." }, completed_at: { $ref: "time.part", description: "When it was finished." } } }, origin: { type: "object", description: "Where the definition came from.", required: ["kind"], additionalProperties: !1, properties: { kind: { enum: ["command", "import", "spawn", "restore"], description: "How it came to be." }, file: { $ref: "line.part", description: "The file that was imported." }, position: { type: "integer", minimum: 0, description: "The task's place in that file, from 0; the order of tasks that are otherwise equal." }, task: { $ref: "taskId.part", description: "The task in whose course the work was found." } } } } }, schema75 = { type: "object", description: "What a task is: everything about it that is not its execution.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "The task in one line." }, kind: { $ref: "name.part", description: "What sort of work it is: task, bug, spike, epic or a project's own." }, role: { $ref: "name.part", description: "The role that may take the task." }, lane: { $ref: "name.part", description: "The lane that owns the task." }, lane_source: { enum: ["declared", "owning_domain", "target_paths", "tags"], description: "What the lane follows from; declared when somebody named it." }, parent: { $ref: "taskId.part", description: "The task that this one is a part of." }, notes: { $ref: "text.part", description: "Background, assumptions and agreements." }, input_contract: { $ref: "text.part", description: "What the task may rely on." }, output_contract: { $ref: "text.part", description: "What others may rely on once it is done." }, acceptance_checks: { type: "array", maxItems: 256, items: { $ref: "acceptanceCheck.part" }, description: "What has to hold before the task counts as done." }, dependencies: { $ref: "taskIds.part", description: "Tasks that have to be finished first." }, priority: { type: "integer", minimum: 0, maximum: 1e6, description: "Urgency: lower comes first." }, sequence: { type: "integer", minimum: 0, maximum: 1e9, description: "The order among tasks of the same priority: lower comes first." }, profile: { $ref: "name.part", description: "The profile of gates that the project applies to the task." }, owning_domain: { $ref: "line.part", description: "The part of the product that the task belongs to." }, owning_layer: { $ref: "line.part", description: "The layer of that part, such as api, worker or ui." }, risk_level: { $ref: "name.part", description: "How much may go wrong: low, medium, high, critical or a project's own." }, migration_type: { $ref: "line.part", description: "What sort of migration the task carries out, if any." }, source_paths: { $ref: "paths.part", description: "Paths or globs that the task reads from." }, target_paths: { $ref: "paths.part", description: "Paths or globs that the task will change." }, review_domains: { $ref: "names.part", description: "Review domains whose approval the task needs." }, tags: { type: "array", maxItems: 256, uniqueItems: !0, items: { $ref: "line.part" }, description: "Plain tags, or key:value." }, links: { type: "array", maxItems: 256, items: { $ref: "link.part" }, description: "Where else the task is spoken of, such as an issue tracker." } }, $id: "taskDefinition.part" };
function validate418(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate418.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.text === void 0 && (missing0 = "text"))
        return validate418.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "id" || key0 === "text" || key0 === "command")) {
            return validate418.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let _errs2 = errors;
            validate72(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.text !== void 0) {
              let _errs3 = errors;
              validate76(data.text, { instancePath: instancePath + "/text", parentData: data, parentDataProperty: "text", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.command !== void 0) {
                let data2 = data.command, _errs4 = errors;
                if (errors === _errs4)
                  if (Array.isArray(data2)) {
                    if (data2.length > 256)
                      return validate418.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                    if (data2.length < 1)
                      return validate418.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                    {
                      var valid1 = !0;
                      let len0 = data2.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data3 = data2[i0], _errs6 = errors;
                        if (errors === _errs6)
                          if (typeof data3 == "string") {
                            if (func2(data3) > 4096)
                              return validate418.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                          } else
                            return validate418.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid1 = _errs6 === errors;
                        if (!valid1)
                          break;
                      }
                    }
                  } else
                    return validate418.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate418.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate418.errors = vErrors, errors === 0;
}
validate418.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate409(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate409.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!func1.call(schema75.properties, key0)) {
          return validate409.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.title !== void 0) {
          let _errs2 = errors;
          validate55(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.kind !== void 0) {
            let _errs3 = errors;
            validate72(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.role !== void 0) {
              let _errs4 = errors;
              validate72(data.role, { instancePath: instancePath + "/role", parentData: data, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.lane !== void 0) {
                let _errs5 = errors;
                validate72(data.lane, { instancePath: instancePath + "/lane", parentData: data, parentDataProperty: "lane", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.lane_source !== void 0) {
                  let data4 = data.lane_source, _errs6 = errors;
                  if (!(data4 === "declared" || data4 === "owning_domain" || data4 === "target_paths" || data4 === "tags"))
                    return validate409.errors = [{ instancePath: instancePath + "/lane_source", schemaPath: "#/properties/lane_source/enum", keyword: "enum", params: { allowedValues: schema75.properties.lane_source.enum }, message: "must be equal to one of the allowed values" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.parent !== void 0) {
                    let _errs7 = errors;
                    validate117(data.parent, { instancePath: instancePath + "/parent", parentData: data, parentDataProperty: "parent", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.notes !== void 0) {
                      let _errs8 = errors;
                      validate76(data.notes, { instancePath: instancePath + "/notes", parentData: data, parentDataProperty: "notes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                      var valid0 = _errs8 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.input_contract !== void 0) {
                        let _errs9 = errors;
                        validate76(data.input_contract, { instancePath: instancePath + "/input_contract", parentData: data, parentDataProperty: "input_contract", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                        var valid0 = _errs9 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.output_contract !== void 0) {
                          let _errs10 = errors;
                          validate76(data.output_contract, { instancePath: instancePath + "/output_contract", parentData: data, parentDataProperty: "output_contract", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
                          var valid0 = _errs10 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.acceptance_checks !== void 0) {
                            let data9 = data.acceptance_checks, _errs11 = errors;
                            if (errors === _errs11)
                              if (Array.isArray(data9)) {
                                if (data9.length > 256)
                                  return validate409.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                {
                                  var valid1 = !0;
                                  let len0 = data9.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    let _errs13 = errors;
                                    validate418(data9[i0], { instancePath: instancePath + "/acceptance_checks/" + i0, parentData: data9, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors), errors = vErrors.length);
                                    var valid1 = _errs13 === errors;
                                    if (!valid1)
                                      break;
                                  }
                                }
                              } else
                                return validate409.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                            var valid0 = _errs11 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.dependencies !== void 0) {
                              let _errs14 = errors;
                              validate274(data.dependencies, { instancePath: instancePath + "/dependencies", parentData: data, parentDataProperty: "dependencies", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate274.errors : vErrors.concat(validate274.errors), errors = vErrors.length);
                              var valid0 = _errs14 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.priority !== void 0) {
                                let data12 = data.priority, _errs15 = errors;
                                if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                                  return validate409.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                if (errors === _errs15 && typeof data12 == "number" && isFinite(data12)) {
                                  if (data12 > 1e6 || isNaN(data12))
                                    return validate409.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                                  if (data12 < 0 || isNaN(data12))
                                    return validate409.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                }
                                var valid0 = _errs15 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.sequence !== void 0) {
                                  let data13 = data.sequence, _errs17 = errors;
                                  if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13)))
                                    return validate409.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  if (errors === _errs17 && typeof data13 == "number" && isFinite(data13)) {
                                    if (data13 > 1e9 || isNaN(data13))
                                      return validate409.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, message: "must be <= 1000000000" }], !1;
                                    if (data13 < 0 || isNaN(data13))
                                      return validate409.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                  }
                                  var valid0 = _errs17 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.profile !== void 0) {
                                    let _errs19 = errors;
                                    validate72(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                    var valid0 = _errs19 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.owning_domain !== void 0) {
                                      let _errs20 = errors;
                                      validate55(data.owning_domain, { instancePath: instancePath + "/owning_domain", parentData: data, parentDataProperty: "owning_domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                      var valid0 = _errs20 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.owning_layer !== void 0) {
                                        let _errs21 = errors;
                                        validate55(data.owning_layer, { instancePath: instancePath + "/owning_layer", parentData: data, parentDataProperty: "owning_layer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                        var valid0 = _errs21 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.risk_level !== void 0) {
                                          let _errs22 = errors;
                                          validate72(data.risk_level, { instancePath: instancePath + "/risk_level", parentData: data, parentDataProperty: "risk_level", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
                                          var valid0 = _errs22 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.migration_type !== void 0) {
                                            let _errs23 = errors;
                                            validate55(data.migration_type, { instancePath: instancePath + "/migration_type", parentData: data, parentDataProperty: "migration_type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                            var valid0 = _errs23 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.source_paths !== void 0) {
                                              let _errs24 = errors;
                                              validate147(data.source_paths, { instancePath: instancePath + "/source_paths", parentData: data, parentDataProperty: "source_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                                              var valid0 = _errs24 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.target_paths !== void 0) {
                                                let _errs25 = errors;
                                                validate147(data.target_paths, { instancePath: instancePath + "/target_paths", parentData: data, parentDataProperty: "target_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
                                                var valid0 = _errs25 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.review_domains !== void 0) {
                                                  let _errs26 = errors;
                                                  validate135(data.review_domains, { instancePath: instancePath + "/review_domains", parentData: data, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
                                                  var valid0 = _errs26 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0) {
                                                  if (data.tags !== void 0) {
                                                    let data22 = data.tags, _errs27 = errors;
                                                    if (errors === _errs27)
                                                      if (Array.isArray(data22)) {
                                                        if (data22.length > 256)
                                                          return validate409.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                        {
                                                          var valid2 = !0;
                                                          let len1 = data22.length;
                                                          for (let i1 = 0; i1 < len1; i1++) {
                                                            let _errs29 = errors;
                                                            validate55(data22[i1], { instancePath: instancePath + "/tags/" + i1, parentData: data22, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                            var valid2 = _errs29 === errors;
                                                            if (!valid2)
                                                              break;
                                                          }
                                                          if (valid2) {
                                                            let i2 = data22.length, j0;
                                                            if (i2 > 1) {
                                                              outer0: for (; i2--; )
                                                                for (j0 = i2; j0--; )
                                                                  if (func0(data22[i2], data22[j0])) {
                                                                    return validate409.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" }], !1;
                                                                    break outer0;
                                                                  }
                                                            }
                                                          }
                                                        }
                                                      } else
                                                        return validate409.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                    var valid0 = _errs27 === errors;
                                                  } else
                                                    var valid0 = !0;
                                                  if (valid0)
                                                    if (data.links !== void 0) {
                                                      let data24 = data.links, _errs30 = errors;
                                                      if (errors === _errs30)
                                                        if (Array.isArray(data24)) {
                                                          if (data24.length > 256)
                                                            return validate409.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                          {
                                                            var valid4 = !0;
                                                            let len2 = data24.length;
                                                            for (let i3 = 0; i3 < len2; i3++) {
                                                              let _errs32 = errors;
                                                              validate191(data24[i3], { instancePath: instancePath + "/links/" + i3, parentData: data24, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors), errors = vErrors.length);
                                                              var valid4 = _errs32 === errors;
                                                              if (!valid4)
                                                                break;
                                                            }
                                                          }
                                                        } else
                                                          return validate409.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                      var valid0 = _errs30 === errors;
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
      return validate409.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate409.errors = vErrors, errors === 0;
}
validate409.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern45 = new RegExp("^[0-9a-f]{4,64}$", "u");
function validate441(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate441.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.definition === void 0 && (missing0 = "definition") || data.state === void 0 && (missing0 = "state"))
        return validate441.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "definition" || key0 === "state" || key0 === "seeded" || key0 === "origin")) {
            return validate441.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.definition !== void 0) {
            let data0 = data.definition, _errs2 = errors;
            if (validate409(data0, { instancePath: instancePath + "/definition", parentData: data, parentDataProperty: "definition", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors), errors = vErrors.length), errors === _errs2)
              if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                let missing1;
                if (data0.title === void 0 && (missing1 = "title") || data0.kind === void 0 && (missing1 = "kind"))
                  return validate441.errors = [{ instancePath: instancePath + "/definition", schemaPath: "#/properties/definition/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              } else
                return validate441.errors = [{ instancePath: instancePath + "/definition", schemaPath: "#/properties/definition/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.state !== void 0) {
              let _errs5 = errors;
              validate102(data.state, { instancePath: instancePath + "/state", parentData: data, parentDataProperty: "state", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.seeded !== void 0) {
                let data2 = data.seeded, _errs6 = errors;
                if (errors === _errs6)
                  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                    let missing2;
                    if (data2.source === void 0 && (missing2 = "source"))
                      return validate441.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                    {
                      let _errs8 = errors;
                      for (let key1 in data2)
                        if (!(key1 === "source" || key1 === "owner" || key1 === "branch" || key1 === "commit" || key1 === "completed_at")) {
                          return validate441.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                          break;
                        }
                      if (_errs8 === errors) {
                        if (data2.source !== void 0) {
                          let _errs9 = errors;
                          validate55(data2.source, { instancePath: instancePath + "/seeded/source", parentData: data2, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                          var valid2 = _errs9 === errors;
                        } else
                          var valid2 = !0;
                        if (valid2) {
                          if (data2.owner !== void 0) {
                            let _errs10 = errors;
                            validate55(data2.owner, { instancePath: instancePath + "/seeded/owner", parentData: data2, parentDataProperty: "owner", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                            var valid2 = _errs10 === errors;
                          } else
                            var valid2 = !0;
                          if (valid2) {
                            if (data2.branch !== void 0) {
                              let _errs11 = errors;
                              validate55(data2.branch, { instancePath: instancePath + "/seeded/branch", parentData: data2, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                              var valid2 = _errs11 === errors;
                            } else
                              var valid2 = !0;
                            if (valid2) {
                              if (data2.commit !== void 0) {
                                let data6 = data2.commit, _errs12 = errors;
                                if (errors === _errs12)
                                  if (typeof data6 == "string") {
                                    if (func2(data6) > 64)
                                      return validate441.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                    if (!pattern45.test(data6))
                                      return validate441.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{4,64}$" }, message: 'must match pattern "^[0-9a-f]{4,64}$"' }], !1;
                                  } else
                                    return validate441.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid2 = _errs12 === errors;
                              } else
                                var valid2 = !0;
                              if (valid2)
                                if (data2.completed_at !== void 0) {
                                  let _errs14 = errors;
                                  validate62(data2.completed_at, { instancePath: instancePath + "/seeded/completed_at", parentData: data2, parentDataProperty: "completed_at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                                  var valid2 = _errs14 === errors;
                                } else
                                  var valid2 = !0;
                            }
                          }
                        }
                      }
                    }
                  } else
                    return validate441.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.origin !== void 0) {
                  let data8 = data.origin, _errs15 = errors;
                  if (errors === _errs15)
                    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                      let missing3;
                      if (data8.kind === void 0 && (missing3 = "kind"))
                        return validate441.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                      {
                        let _errs17 = errors;
                        for (let key2 in data8)
                          if (!(key2 === "kind" || key2 === "file" || key2 === "position" || key2 === "task")) {
                            return validate441.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (_errs17 === errors) {
                          if (data8.kind !== void 0) {
                            let data9 = data8.kind, _errs18 = errors;
                            if (!(data9 === "command" || data9 === "import" || data9 === "spawn" || data9 === "restore"))
                              return validate441.errors = [{ instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/enum", keyword: "enum", params: { allowedValues: schema77.properties.origin.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
                            var valid3 = _errs18 === errors;
                          } else
                            var valid3 = !0;
                          if (valid3) {
                            if (data8.file !== void 0) {
                              let _errs19 = errors;
                              validate55(data8.file, { instancePath: instancePath + "/origin/file", parentData: data8, parentDataProperty: "file", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                              var valid3 = _errs19 === errors;
                            } else
                              var valid3 = !0;
                            if (valid3) {
                              if (data8.position !== void 0) {
                                let data11 = data8.position, _errs20 = errors;
                                if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                                  return validate441.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                if (errors === _errs20 && typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11)))
                                  return validate441.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                var valid3 = _errs20 === errors;
                              } else
                                var valid3 = !0;
                              if (valid3)
                                if (data8.task !== void 0) {
                                  let _errs22 = errors;
                                  validate117(data8.task, { instancePath: instancePath + "/origin/task", parentData: data8, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length);
                                  var valid3 = _errs22 === errors;
                                } else
                                  var valid3 = !0;
                            }
                          }
                        }
                      }
                    } else
                      return validate441.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid0 = _errs15 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate441.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate441.errors = vErrors, errors === 0;
}
validate441.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var taskUpdated = validate456, schema79 = { type: "object", description: "A task's definition was changed.", required: [], additionalProperties: !1, properties: { set: { $ref: "taskDefinition.part", description: "The fields that got a new value, each whole." }, unset: { type: "array", maxItems: 64, uniqueItems: !0, items: { enum: ["role", "lane", "lane_source", "parent", "notes", "input_contract", "output_contract", "acceptance_checks", "dependencies", "priority", "sequence", "profile", "owning_domain", "owning_layer", "risk_level", "migration_type", "source_paths", "target_paths", "review_domains", "tags", "links"] }, description: "The fields that were emptied." }, reason: { $ref: "text.part", description: "Why." }, origin: { type: "object", description: "Where the definition came from.", required: ["kind"], additionalProperties: !1, properties: { kind: { enum: ["command", "import", "spawn", "restore"], description: "How it came to be." }, file: { $ref: "line.part", description: "The file that was imported." }, position: { type: "integer", minimum: 0, description: "The task's place in that file, from 0; the order of tasks that are otherwise equal." }, task: { $ref: "taskId.part", description: "The task in whose course the work was found." } } } } };
function validate456(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate456.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "set" || key0 === "unset" || key0 === "reason" || key0 === "origin")) {
          return validate456.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.set !== void 0) {
          let _errs2 = errors;
          validate409(data.set, { instancePath: instancePath + "/set", parentData: data, parentDataProperty: "set", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.unset !== void 0) {
            let data1 = data.unset, _errs3 = errors;
            if (errors === _errs3)
              if (Array.isArray(data1)) {
                if (data1.length > 64)
                  return validate456.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                {
                  var valid1 = !0;
                  let len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0], _errs5 = errors;
                    if (!(data2 === "role" || data2 === "lane" || data2 === "lane_source" || data2 === "parent" || data2 === "notes" || data2 === "input_contract" || data2 === "output_contract" || data2 === "acceptance_checks" || data2 === "dependencies" || data2 === "priority" || data2 === "sequence" || data2 === "profile" || data2 === "owning_domain" || data2 === "owning_layer" || data2 === "risk_level" || data2 === "migration_type" || data2 === "source_paths" || data2 === "target_paths" || data2 === "review_domains" || data2 === "tags" || data2 === "links"))
                      return validate456.errors = [{ instancePath: instancePath + "/unset/" + i0, schemaPath: "#/properties/unset/items/enum", keyword: "enum", params: { allowedValues: schema79.properties.unset.items.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var valid1 = _errs5 === errors;
                    if (!valid1)
                      break;
                  }
                  if (valid1) {
                    let i1 = data1.length, j0;
                    if (i1 > 1) {
                      outer0: for (; i1--; )
                        for (j0 = i1; j0--; )
                          if (func0(data1[i1], data1[j0])) {
                            return validate456.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                            break outer0;
                          }
                    }
                  }
                }
              } else
                return validate456.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.reason !== void 0) {
              let _errs6 = errors;
              validate76(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.origin !== void 0) {
                let data4 = data.origin, _errs7 = errors;
                if (errors === _errs7)
                  if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                    let missing0;
                    if (data4.kind === void 0 && (missing0 = "kind"))
                      return validate456.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
                    {
                      let _errs9 = errors;
                      for (let key1 in data4)
                        if (!(key1 === "kind" || key1 === "file" || key1 === "position" || key1 === "task")) {
                          return validate456.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                          break;
                        }
                      if (_errs9 === errors) {
                        if (data4.kind !== void 0) {
                          let data5 = data4.kind, _errs10 = errors;
                          if (!(data5 === "command" || data5 === "import" || data5 === "spawn" || data5 === "restore"))
                            return validate456.errors = [{ instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/enum", keyword: "enum", params: { allowedValues: schema79.properties.origin.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
                          var valid3 = _errs10 === errors;
                        } else
                          var valid3 = !0;
                        if (valid3) {
                          if (data4.file !== void 0) {
                            let _errs11 = errors;
                            validate55(data4.file, { instancePath: instancePath + "/origin/file", parentData: data4, parentDataProperty: "file", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                            var valid3 = _errs11 === errors;
                          } else
                            var valid3 = !0;
                          if (valid3) {
                            if (data4.position !== void 0) {
                              let data7 = data4.position, _errs12 = errors;
                              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)))
                                return validate456.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                              if (errors === _errs12 && typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7)))
                                return validate456.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                              var valid3 = _errs12 === errors;
                            } else
                              var valid3 = !0;
                            if (valid3)
                              if (data4.task !== void 0) {
                                let _errs14 = errors;
                                validate117(data4.task, { instancePath: instancePath + "/origin/task", parentData: data4, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length);
                                var valid3 = _errs14 === errors;
                              } else
                                var valid3 = !0;
                          }
                        }
                      }
                    }
                  } else
                    return validate456.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate456.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate456.errors = vErrors, errors === 0;
}
validate456.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var snapshotHead = validate461;
function validate462(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate462.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data !== "fairway/snapshot@1" ? (validate462.errors = [{ instancePath, schemaPath: "#/const", keyword: "const", params: { allowedValue: "fairway/snapshot@1" }, message: "must be equal to constant" }], !1) : (validate462.errors = vErrors, errors === 0);
}
validate462.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate464(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate464.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern35.test(data))
        return validate464.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" }, message: 'must match pattern "^(?:[0-9a-f]{40}|[0-9a-f]{64})$"' }], !1;
    } else
      return validate464.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate464.errors = vErrors, errors === 0;
}
validate464.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate466(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate466.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate62(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length), validate466.errors = vErrors, errors === 0;
}
validate466.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate469(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate469.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data != "boolean" ? (validate469.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1) : (validate469.errors = vErrors, errors === 0);
}
validate469.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate461(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate461.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.commit === void 0 && (missing0 = "commit") || data.at === void 0 && (missing0 = "at") || data.artifacts === void 0 && (missing0 = "artifacts"))
        return validate461.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "schema" || key0 === "commit" || key0 === "at" || key0 === "artifacts")) {
            return validate461.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let _errs2 = errors;
            validate462(data.schema, { instancePath: instancePath + "/schema", parentData: data, parentDataProperty: "schema", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate462.errors : vErrors.concat(validate462.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.commit !== void 0) {
              let _errs3 = errors;
              validate464(data.commit, { instancePath: instancePath + "/commit", parentData: data, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate464.errors : vErrors.concat(validate464.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.at !== void 0) {
                let _errs4 = errors;
                validate466(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate466.errors : vErrors.concat(validate466.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.artifacts !== void 0) {
                  let _errs5 = errors;
                  validate469(data.artifacts, { instancePath: instancePath + "/artifacts", parentData: data, parentDataProperty: "artifacts", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate469.errors : vErrors.concat(validate469.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate461.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate461.errors = vErrors, errors === 0;
}
validate461.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var snapshotFile = validate471;
function validate471(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate471.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length > 3)
        return validate471.errors = [{ instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 3 }, message: "must NOT have more than 3 properties" }], !1;
      if (Object.keys(data).length < 3)
        return validate471.errors = [{ instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 3 }, message: "must NOT have fewer than 3 properties" }], !1;
      {
        let missing0;
        if (data.path === void 0 && (missing0 = "path") || data.sha256 === void 0 && (missing0 = "sha256"))
          return validate471.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
        {
          let _errs1 = errors;
          for (let key0 in data)
            if (!(key0 === "path" || key0 === "sha256" || key0 === "json" || key0 === "text" || key0 === "base64")) {
              return validate471.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
              break;
            }
          if (_errs1 === errors) {
            if (data.path !== void 0) {
              let data0 = data.path, _errs2 = errors;
              if (errors === _errs2)
                if (typeof data0 == "string") {
                  if (func2(data0) > 4096)
                    return validate471.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                  if (func2(data0) < 1)
                    return validate471.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate471.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs2 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.sha256 !== void 0) {
                let _errs4 = errors;
                validate59(data.sha256, { instancePath: instancePath + "/sha256", parentData: data, parentDataProperty: "sha256", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.text !== void 0) {
                  let _errs5 = errors;
                  if (typeof data.text != "string")
                    return validate471.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.base64 !== void 0) {
                    let _errs7 = errors;
                    if (typeof data.base64 != "string")
                      return validate471.errors = [{ instancePath: instancePath + "/base64", schemaPath: "#/properties/base64/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate471.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate471.errors = vErrors, errors === 0;
}
validate471.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var snapshotTotal = validate473;
function validate473(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate473.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.files === void 0 && (missing0 = "files") || data.records === void 0 && (missing0 = "records") || data.files_digest === void 0 && (missing0 = "files_digest"))
        return validate473.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "files" || key0 === "records" || key0 === "files_digest")) {
            return validate473.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.files !== void 0) {
            let data0 = data.files, _errs2 = errors;
            if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)))
              return validate473.errors = [{ instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            if (errors === _errs2 && typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0)))
              return validate473.errors = [{ instancePath: instancePath + "/files", schemaPath: "#/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.records !== void 0) {
              let data1 = data.records, _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
                return validate473.errors = [{ instancePath: instancePath + "/records", schemaPath: "#/properties/records/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              if (errors === _errs4 && typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1)))
                return validate473.errors = [{ instancePath: instancePath + "/records", schemaPath: "#/properties/records/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.files_digest !== void 0) {
                let _errs6 = errors;
                validate59(data.files_digest, { instancePath: instancePath + "/files_digest", parentData: data, parentDataProperty: "files_digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate473.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate473.errors = vErrors, errors === 0;
}
validate473.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  anchor,
  checkpoint,
  claimed,
  config,
  evidence,
  handoff,
  handoffAcknowledged,
  intent,
  output,
  record,
  released,
  reviewRequested,
  reviewWaived,
  reviewed,
  snapshotFile,
  snapshotHead,
  snapshotTotal,
  statusChanged,
  store,
  superseded,
  taskDefined,
  taskUpdated
};
