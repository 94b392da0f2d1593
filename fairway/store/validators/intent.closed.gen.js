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
var intent = validate241, schema63 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "intent.schema.json", title: "Intent", description: "A command that could not be recorded where it was given. It is kept in the outbox until somebody who can write the store flushes it.", type: "object", required: ["schema", "id", "store", "command", "input", "at", "actor", "ids", "decided"], additionalProperties: !1, properties: { schema: { const: "fairway/intent@1", description: "The version of the format." }, id: { $ref: "ulid.part", description: "The id of the intent, also the name of its file. Intents are decided in the order of their ids." }, store: { $ref: "ulid.part", description: "The store it belongs to." }, command: { type: "string", pattern: "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$", maxLength: 64, description: "The name of the command." }, input: { type: "object", description: "The input of the command: its options, and the facts it read about the worktree, its commits and its files." }, artifacts: { type: "array", maxItems: 1e4, description: "The files that go with it. Their content is beside it: `.fairway/outbox/artifacts/<id>/<hex digits>`.", items: { type: "object", description: "A file by its content.", required: ["sha256", "size"], additionalProperties: !1, properties: { sha256: { $ref: "sha256.part", description: "The digest of its content." }, size: { type: "integer", minimum: 0, description: "Its size, bytes." } } } }, at: { $ref: "time.part", description: "When the command was given; its records get this time." }, actor: { $ref: "actor.part", description: "Who gave the command." }, author: { type: "object", description: "The git identity there: the author of the commit.", required: ["name", "email"], additionalProperties: !1, properties: { name: { $ref: "line.part", description: "The name." }, email: { $ref: "line.part", description: "The address." } } }, ids: { type: "array", minItems: 1, maxItems: 1e6, items: { $ref: "ulid.part" }, description: "The ids that the decision used. The records get the same ids, so a repeated flush records nothing twice." }, made_in: { type: "object", description: "Where the command was given.", additionalProperties: !1, properties: { worktree: { $ref: "line.part", description: "The name of the worktree's directory." }, branch: { $ref: "line.part", description: "The branch that was checked out." } } }, decided: { type: "object", description: "The decision there, on the store and the earlier intents as known there.", required: ["on", "subject", "records"], additionalProperties: !1, properties: { on: { type: "string", pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$", description: "The commit of the state ref that was known." }, subject: { type: "string", maxLength: 1e3, description: "What happened, in words." }, records: { type: "array", maxItems: 1e6, description: "The records that were decided.", items: { type: "object", description: "A decided record.", required: ["type", "stream"], additionalProperties: !1, properties: { type: { type: "string", maxLength: 64, description: "Its type." }, stream: { $ref: "stream.part", description: "Its stream." } } } } } }, refusal: { type: "object", description: "Why a flush refused it. Refused intents are kept in the folder `refused` of the outbox.", required: ["code", "message", "hint", "at"], additionalProperties: !1, properties: { code: { type: "string", pattern: "^[A-Z][A-Z_]*$", maxLength: 64, description: "The code of the refusal." }, message: { type: "string", maxLength: 2e4, description: "What happened and why." }, hint: { type: "string", maxLength: 2e4, description: "What to do next." }, at: { $ref: "time.part", description: "When it was refused." } } } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default;
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
var pattern6 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern6.test(data))
        return validate58.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' }], !1;
    } else
      return validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate58.errors = vErrors, errors === 0;
}
validate58.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern7 = new RegExp("^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern7.test(data))
        return validate60.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: 'must match pattern "^(?:(?:19[7-9]\\d|[2-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:19(?:7[26]|8[048]|9[26])|[2-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"' }], !1;
    } else
      return validate60.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate60.errors = vErrors, errors === 0;
}
validate60.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema25 = { type: "object", description: "The author of a record.", required: ["id"], additionalProperties: !1, properties: { id: { $ref: "actorId.part", description: "The person, agent or service." }, kind: { enum: ["person", "agent", "service"], description: "What it is; absent if nobody said so." }, role: { $ref: "name.part", description: "The role it acted in." }, session: { $ref: "sessionId.part", description: "The session it acted from. It distinguishes workers that share an id." }, on_behalf_of: { $ref: "actorId.part", description: "The person who answers for it, such as the owner of an agent." } }, $id: "actor.part" };
var pattern8 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 200)
        return validate63.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
      if (func2(data) < 1)
        return validate63.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern8.test(data))
        return validate63.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate63.errors = vErrors, errors === 0;
}
validate63.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern9 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern9.test(data))
        return validate65.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"' }], !1;
    } else
      return validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate65.errors = vErrors, errors === 0;
}
validate65.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern10 = new RegExp("^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$", "u");
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern10.test(data))
        return validate67.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$"' }], !1;
    } else
      return validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate67.errors = vErrors, errors === 0;
}
validate67.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id"))
        return validate62.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "id" || key0 === "kind" || key0 === "role" || key0 === "session" || key0 === "on_behalf_of")) {
            return validate62.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let _errs2 = errors;
            validate63(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.kind !== void 0) {
              let data1 = data.kind, _errs3 = errors;
              if (!(data1 === "person" || data1 === "agent" || data1 === "service"))
                return validate62.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema25.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.role !== void 0) {
                let _errs4 = errors;
                validate65(data.role, { instancePath: instancePath + "/role", parentData: data, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.session !== void 0) {
                  let _errs5 = errors;
                  validate67(data.session, { instancePath: instancePath + "/session", parentData: data, parentDataProperty: "session", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.on_behalf_of !== void 0) {
                    let _errs6 = errors;
                    validate63(data.on_behalf_of, { instancePath: instancePath + "/on_behalf_of", parentData: data, parentDataProperty: "on_behalf_of", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length);
                    var valid0 = _errs6 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate62.errors = vErrors, errors === 0;
}
validate62.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate80.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 500)
        return validate80.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
      if (func2(data) < 1)
        return validate80.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern8.test(data))
        return validate80.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate80.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate80.errors = vErrors, errors === 0;
}
validate80.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern5 = new RegExp("^[a-z][a-z-]{0,31}/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$", "u");
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern5.test(data))
        return validate56.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z-]{0,31}/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^[a-z][a-z-]{0,31}/[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$"' }], !1;
    } else
      return validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate56.errors = vErrors, errors === 0;
}
validate56.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern11 = new RegExp("^[a-z][a-z-]*(?: [a-z][a-z-]*)?$", "u"), pattern30 = new RegExp("^(?:[0-9a-f]{40}|[0-9a-f]{64})$", "u"), pattern14 = new RegExp("^[A-Z][A-Z_]*$", "u");
function validate241(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate241.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.id === void 0 && (missing0 = "id") || data.store === void 0 && (missing0 = "store") || data.command === void 0 && (missing0 = "command") || data.input === void 0 && (missing0 = "input") || data.at === void 0 && (missing0 = "at") || data.actor === void 0 && (missing0 = "actor") || data.ids === void 0 && (missing0 = "ids") || data.decided === void 0 && (missing0 = "decided"))
        return validate241.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema63.properties, key0)) {
            return validate241.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let _errs2 = errors;
            if (data.schema !== "fairway/intent@1")
              return validate241.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/intent@1" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let _errs3 = errors;
              validate54(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.store !== void 0) {
                let _errs4 = errors;
                validate54(data.store, { instancePath: instancePath + "/store", parentData: data, parentDataProperty: "store", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length);
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.command !== void 0) {
                  let data3 = data.command, _errs5 = errors;
                  if (errors === _errs5)
                    if (typeof data3 == "string") {
                      if (func2(data3) > 64)
                        return validate241.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                      if (!pattern11.test(data3))
                        return validate241.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$" }, message: 'must match pattern "^[a-z][a-z-]*(?: [a-z][a-z-]*)?$"' }], !1;
                    } else
                      return validate241.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs5 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.input !== void 0) {
                    let data4 = data.input, _errs7 = errors;
                    if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))
                      return validate241.errors = [{ instancePath: instancePath + "/input", schemaPath: "#/properties/input/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.artifacts !== void 0) {
                      let data5 = data.artifacts, _errs9 = errors;
                      if (errors === _errs9)
                        if (Array.isArray(data5)) {
                          if (data5.length > 1e4)
                            return validate241.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }], !1;
                          {
                            var valid1 = !0;
                            let len0 = data5.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data6 = data5[i0], _errs11 = errors;
                              if (errors === _errs11)
                                if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                                  let missing1;
                                  if (data6.sha256 === void 0 && (missing1 = "sha256") || data6.size === void 0 && (missing1 = "size"))
                                    return validate241.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                                  {
                                    let _errs13 = errors;
                                    for (let key1 in data6)
                                      if (!(key1 === "sha256" || key1 === "size")) {
                                        return validate241.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                        break;
                                      }
                                    if (_errs13 === errors) {
                                      if (data6.sha256 !== void 0) {
                                        let _errs14 = errors;
                                        validate58(data6.sha256, { instancePath: instancePath + "/artifacts/" + i0 + "/sha256", parentData: data6, parentDataProperty: "sha256", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
                                        var valid2 = _errs14 === errors;
                                      } else
                                        var valid2 = !0;
                                      if (valid2)
                                        if (data6.size !== void 0) {
                                          let data8 = data6.size, _errs15 = errors;
                                          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                                            return validate241.errors = [{ instancePath: instancePath + "/artifacts/" + i0 + "/size", schemaPath: "#/properties/artifacts/items/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                          if (errors === _errs15 && typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8)))
                                            return validate241.errors = [{ instancePath: instancePath + "/artifacts/" + i0 + "/size", schemaPath: "#/properties/artifacts/items/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                          var valid2 = _errs15 === errors;
                                        } else
                                          var valid2 = !0;
                                    }
                                  }
                                } else
                                  return validate241.errors = [{ instancePath: instancePath + "/artifacts/" + i0, schemaPath: "#/properties/artifacts/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid1 = _errs11 === errors;
                              if (!valid1)
                                break;
                            }
                          }
                        } else
                          return validate241.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.at !== void 0) {
                        let _errs17 = errors;
                        validate60(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length);
                        var valid0 = _errs17 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.actor !== void 0) {
                          let _errs18 = errors;
                          validate62(data.actor, { instancePath: instancePath + "/actor", parentData: data, parentDataProperty: "actor", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                          var valid0 = _errs18 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.author !== void 0) {
                            let data11 = data.author, _errs19 = errors;
                            if (errors === _errs19)
                              if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                let missing2;
                                if (data11.name === void 0 && (missing2 = "name") || data11.email === void 0 && (missing2 = "email"))
                                  return validate241.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                                {
                                  let _errs21 = errors;
                                  for (let key2 in data11)
                                    if (!(key2 === "name" || key2 === "email")) {
                                      return validate241.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                                      break;
                                    }
                                  if (_errs21 === errors) {
                                    if (data11.name !== void 0) {
                                      let _errs22 = errors;
                                      validate80(data11.name, { instancePath: instancePath + "/author/name", parentData: data11, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                      var valid3 = _errs22 === errors;
                                    } else
                                      var valid3 = !0;
                                    if (valid3)
                                      if (data11.email !== void 0) {
                                        let _errs23 = errors;
                                        validate80(data11.email, { instancePath: instancePath + "/author/email", parentData: data11, parentDataProperty: "email", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                        var valid3 = _errs23 === errors;
                                      } else
                                        var valid3 = !0;
                                  }
                                }
                              } else
                                return validate241.errors = [{ instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var valid0 = _errs19 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.ids !== void 0) {
                              let data14 = data.ids, _errs24 = errors;
                              if (errors === _errs24)
                                if (Array.isArray(data14)) {
                                  if (data14.length > 1e6)
                                    return validate241.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/maxItems", keyword: "maxItems", params: { limit: 1e6 }, message: "must NOT have more than 1000000 items" }], !1;
                                  if (data14.length < 1)
                                    return validate241.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                                  {
                                    var valid4 = !0;
                                    let len1 = data14.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      let _errs26 = errors;
                                      validate54(data14[i1], { instancePath: instancePath + "/ids/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length);
                                      var valid4 = _errs26 === errors;
                                      if (!valid4)
                                        break;
                                    }
                                  }
                                } else
                                  return validate241.errors = [{ instancePath: instancePath + "/ids", schemaPath: "#/properties/ids/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                              var valid0 = _errs24 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.made_in !== void 0) {
                                let data16 = data.made_in, _errs27 = errors;
                                if (errors === _errs27)
                                  if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                                    let _errs29 = errors;
                                    for (let key3 in data16)
                                      if (!(key3 === "worktree" || key3 === "branch")) {
                                        return validate241.errors = [{ instancePath: instancePath + "/made_in", schemaPath: "#/properties/made_in/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }], !1;
                                        break;
                                      }
                                    if (_errs29 === errors) {
                                      if (data16.worktree !== void 0) {
                                        let _errs30 = errors;
                                        validate80(data16.worktree, { instancePath: instancePath + "/made_in/worktree", parentData: data16, parentDataProperty: "worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                        var valid5 = _errs30 === errors;
                                      } else
                                        var valid5 = !0;
                                      if (valid5)
                                        if (data16.branch !== void 0) {
                                          let _errs31 = errors;
                                          validate80(data16.branch, { instancePath: instancePath + "/made_in/branch", parentData: data16, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                          var valid5 = _errs31 === errors;
                                        } else
                                          var valid5 = !0;
                                    }
                                  } else
                                    return validate241.errors = [{ instancePath: instancePath + "/made_in", schemaPath: "#/properties/made_in/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                var valid0 = _errs27 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.decided !== void 0) {
                                  let data19 = data.decided, _errs32 = errors;
                                  if (errors === _errs32)
                                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                                      let missing3;
                                      if (data19.on === void 0 && (missing3 = "on") || data19.subject === void 0 && (missing3 = "subject") || data19.records === void 0 && (missing3 = "records"))
                                        return validate241.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                                      {
                                        let _errs34 = errors;
                                        for (let key4 in data19)
                                          if (!(key4 === "on" || key4 === "subject" || key4 === "records")) {
                                            return validate241.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }], !1;
                                            break;
                                          }
                                        if (_errs34 === errors) {
                                          if (data19.on !== void 0) {
                                            let data20 = data19.on, _errs35 = errors;
                                            if (errors === _errs35)
                                              if (typeof data20 == "string") {
                                                if (!pattern30.test(data20))
                                                  return validate241.errors = [{ instancePath: instancePath + "/decided/on", schemaPath: "#/properties/decided/properties/on/pattern", keyword: "pattern", params: { pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" }, message: 'must match pattern "^(?:[0-9a-f]{40}|[0-9a-f]{64})$"' }], !1;
                                              } else
                                                return validate241.errors = [{ instancePath: instancePath + "/decided/on", schemaPath: "#/properties/decided/properties/on/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                            var valid6 = _errs35 === errors;
                                          } else
                                            var valid6 = !0;
                                          if (valid6) {
                                            if (data19.subject !== void 0) {
                                              let data21 = data19.subject, _errs37 = errors;
                                              if (errors === _errs37)
                                                if (typeof data21 == "string") {
                                                  if (func2(data21) > 1e3)
                                                    return validate241.errors = [{ instancePath: instancePath + "/decided/subject", schemaPath: "#/properties/decided/properties/subject/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                                                } else
                                                  return validate241.errors = [{ instancePath: instancePath + "/decided/subject", schemaPath: "#/properties/decided/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                              var valid6 = _errs37 === errors;
                                            } else
                                              var valid6 = !0;
                                            if (valid6)
                                              if (data19.records !== void 0) {
                                                let data22 = data19.records, _errs39 = errors;
                                                if (errors === _errs39)
                                                  if (Array.isArray(data22)) {
                                                    if (data22.length > 1e6)
                                                      return validate241.errors = [{ instancePath: instancePath + "/decided/records", schemaPath: "#/properties/decided/properties/records/maxItems", keyword: "maxItems", params: { limit: 1e6 }, message: "must NOT have more than 1000000 items" }], !1;
                                                    {
                                                      var valid7 = !0;
                                                      let len2 = data22.length;
                                                      for (let i2 = 0; i2 < len2; i2++) {
                                                        let data23 = data22[i2], _errs41 = errors;
                                                        if (errors === _errs41)
                                                          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                                                            let missing4;
                                                            if (data23.type === void 0 && (missing4 = "type") || data23.stream === void 0 && (missing4 = "stream"))
                                                              return validate241.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }], !1;
                                                            {
                                                              let _errs43 = errors;
                                                              for (let key5 in data23)
                                                                if (!(key5 === "type" || key5 === "stream")) {
                                                                  return validate241.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }], !1;
                                                                  break;
                                                                }
                                                              if (_errs43 === errors) {
                                                                if (data23.type !== void 0) {
                                                                  let data24 = data23.type, _errs44 = errors;
                                                                  if (errors === _errs44)
                                                                    if (typeof data24 == "string") {
                                                                      if (func2(data24) > 64)
                                                                        return validate241.errors = [{ instancePath: instancePath + "/decided/records/" + i2 + "/type", schemaPath: "#/properties/decided/properties/records/items/properties/type/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                                                    } else
                                                                      return validate241.errors = [{ instancePath: instancePath + "/decided/records/" + i2 + "/type", schemaPath: "#/properties/decided/properties/records/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                                  var valid8 = _errs44 === errors;
                                                                } else
                                                                  var valid8 = !0;
                                                                if (valid8)
                                                                  if (data23.stream !== void 0) {
                                                                    let _errs46 = errors;
                                                                    validate56(data23.stream, { instancePath: instancePath + "/decided/records/" + i2 + "/stream", parentData: data23, parentDataProperty: "stream", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                                                                    var valid8 = _errs46 === errors;
                                                                  } else
                                                                    var valid8 = !0;
                                                              }
                                                            }
                                                          } else
                                                            return validate241.errors = [{ instancePath: instancePath + "/decided/records/" + i2, schemaPath: "#/properties/decided/properties/records/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                        var valid7 = _errs41 === errors;
                                                        if (!valid7)
                                                          break;
                                                      }
                                                    }
                                                  } else
                                                    return validate241.errors = [{ instancePath: instancePath + "/decided/records", schemaPath: "#/properties/decided/properties/records/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                var valid6 = _errs39 === errors;
                                              } else
                                                var valid6 = !0;
                                          }
                                        }
                                      }
                                    } else
                                      return validate241.errors = [{ instancePath: instancePath + "/decided", schemaPath: "#/properties/decided/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                  var valid0 = _errs32 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0)
                                  if (data.refusal !== void 0) {
                                    let data26 = data.refusal, _errs47 = errors;
                                    if (errors === _errs47)
                                      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                                        let missing5;
                                        if (data26.code === void 0 && (missing5 = "code") || data26.message === void 0 && (missing5 = "message") || data26.hint === void 0 && (missing5 = "hint") || data26.at === void 0 && (missing5 = "at"))
                                          return validate241.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }], !1;
                                        {
                                          let _errs49 = errors;
                                          for (let key6 in data26)
                                            if (!(key6 === "code" || key6 === "message" || key6 === "hint" || key6 === "at")) {
                                              return validate241.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }], !1;
                                              break;
                                            }
                                          if (_errs49 === errors) {
                                            if (data26.code !== void 0) {
                                              let data27 = data26.code, _errs50 = errors;
                                              if (errors === _errs50)
                                                if (typeof data27 == "string") {
                                                  if (func2(data27) > 64)
                                                    return validate241.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                                  if (!pattern14.test(data27))
                                                    return validate241.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z_]*$" }, message: 'must match pattern "^[A-Z][A-Z_]*$"' }], !1;
                                                } else
                                                  return validate241.errors = [{ instancePath: instancePath + "/refusal/code", schemaPath: "#/properties/refusal/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                              var valid9 = _errs50 === errors;
                                            } else
                                              var valid9 = !0;
                                            if (valid9) {
                                              if (data26.message !== void 0) {
                                                let data28 = data26.message, _errs52 = errors;
                                                if (errors === _errs52)
                                                  if (typeof data28 == "string") {
                                                    if (func2(data28) > 2e4)
                                                      return validate241.errors = [{ instancePath: instancePath + "/refusal/message", schemaPath: "#/properties/refusal/properties/message/maxLength", keyword: "maxLength", params: { limit: 2e4 }, message: "must NOT have more than 20000 characters" }], !1;
                                                  } else
                                                    return validate241.errors = [{ instancePath: instancePath + "/refusal/message", schemaPath: "#/properties/refusal/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                var valid9 = _errs52 === errors;
                                              } else
                                                var valid9 = !0;
                                              if (valid9) {
                                                if (data26.hint !== void 0) {
                                                  let data29 = data26.hint, _errs54 = errors;
                                                  if (errors === _errs54)
                                                    if (typeof data29 == "string") {
                                                      if (func2(data29) > 2e4)
                                                        return validate241.errors = [{ instancePath: instancePath + "/refusal/hint", schemaPath: "#/properties/refusal/properties/hint/maxLength", keyword: "maxLength", params: { limit: 2e4 }, message: "must NOT have more than 20000 characters" }], !1;
                                                    } else
                                                      return validate241.errors = [{ instancePath: instancePath + "/refusal/hint", schemaPath: "#/properties/refusal/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                  var valid9 = _errs54 === errors;
                                                } else
                                                  var valid9 = !0;
                                                if (valid9)
                                                  if (data26.at !== void 0) {
                                                    let _errs56 = errors;
                                                    validate60(data26.at, { instancePath: instancePath + "/refusal/at", parentData: data26, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length);
                                                    var valid9 = _errs56 === errors;
                                                  } else
                                                    var valid9 = !0;
                                              }
                                            }
                                          }
                                        }
                                      } else
                                        return validate241.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                    var valid0 = _errs47 === errors;
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
      return validate241.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate241.errors = vErrors, errors === 0;
}
validate241.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  intent
};
