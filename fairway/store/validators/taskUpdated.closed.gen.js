// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

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
var taskUpdated = validate466, schema92 = { type: "object", description: "The definition of a task was changed.", required: [], additionalProperties: !1, properties: { set: { allOf: [{ $ref: "taskDefinition.part" }], type: "object", not: { anyOf: [{ required: ["acceptance_checks"] }, { required: ["dependencies"] }, { required: ["source_paths"] }, { required: ["target_paths"] }, { required: ["review_domains"] }, { required: ["tags"] }, { required: ["links"] }] }, description: "The fields with new values. Lists change by add and remove." }, unset: { type: "array", maxItems: 64, uniqueItems: !0, items: { enum: ["kind", "role", "lane", "parent", "notes", "input_contract", "output_contract", "acceptance_checks", "dependencies", "priority", "sequence", "profile", "owning_domain", "owning_layer", "risk_level", "migration_type", "source_paths", "target_paths", "review_domains", "tags", "links"] }, description: "The fields that are no longer declared, lists included." }, add: { $ref: "listsAdded.part", description: "What is added to lists, after set, unset and remove." }, remove: { $ref: "listsRemoved.part", description: "What is removed from lists." }, resolved: { $ref: "resolved.part", description: "What Fairway concludes from the whole definition now. Absent: the same as before." }, reason: { $ref: "text.part", description: "Why." }, origin: { type: "object", description: "Where the definition came from.", required: ["kind"], additionalProperties: !1, properties: { kind: { enum: ["command", "import", "spawn", "restore"], description: "The kind of origin." }, file: { $ref: "line.part", description: "The file that was imported." }, position: { type: "integer", minimum: 0, description: "The position of the task in that file, from 0. It orders tasks that are otherwise equal." }, task: { $ref: "taskId.part", description: "The task during which the work was found." } } } } }, schema85 = { type: "object", description: "The definition of a task: everything except its execution.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "The task in one line." }, kind: { $ref: "name.part", description: "The kind of work: task, bug, spike, epic or another of the project." }, role: { $ref: "name.part", description: "The role that may claim the task." }, lane: { $ref: "name.part", description: "The lane that owns the task." }, parent: { $ref: "taskId.part", description: "The parent task." }, notes: { $ref: "text.part", description: "Background, assumptions and decisions." }, input_contract: { $ref: "text.part", description: "What the task may rely on." }, output_contract: { $ref: "text.part", description: "What others may rely on once it is done." }, acceptance_checks: { type: "array", maxItems: 256, items: { $ref: "acceptanceCheck.part" }, description: "The conditions that must hold before the task is done." }, dependencies: { $ref: "taskIds.part", description: "Tasks that must be finished first." }, priority: { type: "integer", minimum: 0, maximum: 1e6, description: "Urgency: lower comes first." }, sequence: { type: "integer", minimum: 0, maximum: 1e9, description: "The order among tasks of the same priority: lower comes first." }, profile: { $ref: "name.part", description: "The profile of gates that the project applies to the task." }, owning_domain: { $ref: "line.part", description: "The part of the product that the task belongs to." }, owning_layer: { $ref: "line.part", description: "The layer of that part, such as api, worker or ui." }, risk_level: { $ref: "name.part", description: "The risk level: low, medium, high, critical or another of the project." }, migration_type: { $ref: "line.part", description: "The kind of migration that the task performs, if any." }, source_paths: { $ref: "paths.part", description: "Paths or globs that the task reads from." }, target_paths: { $ref: "paths.part", description: "Paths or globs that the task will change." }, review_domains: { $ref: "names.part", description: "Review domains that must approve the task." }, tags: { type: "array", maxItems: 256, uniqueItems: !0, items: { $ref: "line.part" }, description: "Plain tags, or key:value." }, links: { type: "array", maxItems: 256, items: { $ref: "link.part" }, description: "Related URLs, such as an issue tracker." } }, $id: "taskDefinition.part" }, func1 = Object.prototype.hasOwnProperty, func0 = require_equal().default;
var func2 = require_ucs2length().default, pattern8 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
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
function validate327(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate327.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern10.test(data))
        return validate327.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$"' }], !1;
    } else
      return validate327.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate327.errors = vErrors, errors === 0;
}
validate327.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern15 = new RegExp("^[^\\u0000]*$", "u");
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate88.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 65536)
        return validate88.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 65536 }, message: "must NOT have more than 65536 characters" }], !1;
      if (func2(data) < 1)
        return validate88.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern15.test(data))
        return validate88.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000]*$" }, message: 'must match pattern "^[^\\u0000]*$"' }], !1;
    } else
      return validate88.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate88.errors = vErrors, errors === 0;
}
validate88.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate404(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate404.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.text === void 0 && (missing0 = "text"))
        return validate404.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "id" || key0 === "text" || key0 === "command")) {
            return validate404.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let _errs2 = errors;
            validate65(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.text !== void 0) {
              let _errs3 = errors;
              validate88(data.text, { instancePath: instancePath + "/text", parentData: data, parentDataProperty: "text", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.command !== void 0) {
                let data2 = data.command, _errs4 = errors;
                if (errors === _errs4)
                  if (Array.isArray(data2)) {
                    if (data2.length > 256)
                      return validate404.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                    if (data2.length < 1)
                      return validate404.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                    {
                      var valid1 = !0;
                      let len0 = data2.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data3 = data2[i0], _errs6 = errors;
                        if (errors === _errs6)
                          if (typeof data3 == "string") {
                            if (func2(data3) > 4096)
                              return validate404.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                          } else
                            return validate404.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid1 = _errs6 === errors;
                        if (!valid1)
                          break;
                      }
                    }
                  } else
                    return validate404.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs4 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate404.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate404.errors = vErrors, errors === 0;
}
validate404.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate349(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate349.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e3)
        return validate349.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate327(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate327.errors : vErrors.concat(validate327.errors), errors = vErrors.length);
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
                  return validate349.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate349.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate349.errors = vErrors, errors === 0;
}
validate349.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate104.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 1024)
        return validate104.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
      if (func2(data) < 1)
        return validate104.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern8.test(data))
        return validate104.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate104.errors = vErrors, errors === 0;
}
validate104.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate215.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e4)
        return validate215.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate104(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length);
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
                  return validate215.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate215.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate215.errors = vErrors, errors === 0;
}
validate215.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate91.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 256)
        return validate91.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate65(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
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
                  return validate91.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate91.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate91.errors = vErrors, errors === 0;
}
validate91.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern24 = new RegExp("^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$", "u");
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate165.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.url === void 0 && (missing0 = "url"))
        return validate165.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "url" || key0 === "title" || key0 === "rel")) {
            return validate165.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.url !== void 0) {
            let data0 = data.url, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string") {
                if (func2(data0) > 2048)
                  return validate165.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                if (!pattern24.test(data0))
                  return validate165.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$" }, message: 'must match pattern "^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$"' }], !1;
              } else
                return validate165.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.title !== void 0) {
              let _errs4 = errors;
              validate80(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.rel !== void 0) {
                let _errs5 = errors;
                validate65(data.rel, { instancePath: instancePath + "/rel", parentData: data, parentDataProperty: "rel", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate165.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate165.errors = vErrors, errors === 0;
}
validate165.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate395(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate395.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!func1.call(schema85.properties, key0)) {
          return validate395.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.title !== void 0) {
          let _errs2 = errors;
          validate80(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.kind !== void 0) {
            let _errs3 = errors;
            validate65(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
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
              if (data.lane !== void 0) {
                let _errs5 = errors;
                validate65(data.lane, { instancePath: instancePath + "/lane", parentData: data, parentDataProperty: "lane", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.parent !== void 0) {
                  let _errs6 = errors;
                  validate327(data.parent, { instancePath: instancePath + "/parent", parentData: data, parentDataProperty: "parent", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate327.errors : vErrors.concat(validate327.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.notes !== void 0) {
                    let _errs7 = errors;
                    validate88(data.notes, { instancePath: instancePath + "/notes", parentData: data, parentDataProperty: "notes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.input_contract !== void 0) {
                      let _errs8 = errors;
                      validate88(data.input_contract, { instancePath: instancePath + "/input_contract", parentData: data, parentDataProperty: "input_contract", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length);
                      var valid0 = _errs8 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.output_contract !== void 0) {
                        let _errs9 = errors;
                        validate88(data.output_contract, { instancePath: instancePath + "/output_contract", parentData: data, parentDataProperty: "output_contract", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length);
                        var valid0 = _errs9 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.acceptance_checks !== void 0) {
                          let data8 = data.acceptance_checks, _errs10 = errors;
                          if (errors === _errs10)
                            if (Array.isArray(data8)) {
                              if (data8.length > 256)
                                return validate395.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                              {
                                var valid1 = !0;
                                let len0 = data8.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  let _errs12 = errors;
                                  validate404(data8[i0], { instancePath: instancePath + "/acceptance_checks/" + i0, parentData: data8, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length);
                                  var valid1 = _errs12 === errors;
                                  if (!valid1)
                                    break;
                                }
                              }
                            } else
                              return validate395.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid0 = _errs10 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.dependencies !== void 0) {
                            let _errs13 = errors;
                            validate349(data.dependencies, { instancePath: instancePath + "/dependencies", parentData: data, parentDataProperty: "dependencies", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length);
                            var valid0 = _errs13 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.priority !== void 0) {
                              let data11 = data.priority, _errs14 = errors;
                              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                                return validate395.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                              if (errors === _errs14 && typeof data11 == "number" && isFinite(data11)) {
                                if (data11 > 1e6 || isNaN(data11))
                                  return validate395.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                                if (data11 < 0 || isNaN(data11))
                                  return validate395.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                              }
                              var valid0 = _errs14 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.sequence !== void 0) {
                                let data12 = data.sequence, _errs16 = errors;
                                if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                                  return validate395.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                if (errors === _errs16 && typeof data12 == "number" && isFinite(data12)) {
                                  if (data12 > 1e9 || isNaN(data12))
                                    return validate395.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, message: "must be <= 1000000000" }], !1;
                                  if (data12 < 0 || isNaN(data12))
                                    return validate395.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                }
                                var valid0 = _errs16 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.profile !== void 0) {
                                  let _errs18 = errors;
                                  validate65(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                                  var valid0 = _errs18 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.owning_domain !== void 0) {
                                    let _errs19 = errors;
                                    validate80(data.owning_domain, { instancePath: instancePath + "/owning_domain", parentData: data, parentDataProperty: "owning_domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                    var valid0 = _errs19 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.owning_layer !== void 0) {
                                      let _errs20 = errors;
                                      validate80(data.owning_layer, { instancePath: instancePath + "/owning_layer", parentData: data, parentDataProperty: "owning_layer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                      var valid0 = _errs20 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.risk_level !== void 0) {
                                        let _errs21 = errors;
                                        validate65(data.risk_level, { instancePath: instancePath + "/risk_level", parentData: data, parentDataProperty: "risk_level", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                                        var valid0 = _errs21 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.migration_type !== void 0) {
                                          let _errs22 = errors;
                                          validate80(data.migration_type, { instancePath: instancePath + "/migration_type", parentData: data, parentDataProperty: "migration_type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                          var valid0 = _errs22 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.source_paths !== void 0) {
                                            let _errs23 = errors;
                                            validate215(data.source_paths, { instancePath: instancePath + "/source_paths", parentData: data, parentDataProperty: "source_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
                                            var valid0 = _errs23 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.target_paths !== void 0) {
                                              let _errs24 = errors;
                                              validate215(data.target_paths, { instancePath: instancePath + "/target_paths", parentData: data, parentDataProperty: "target_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
                                              var valid0 = _errs24 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.review_domains !== void 0) {
                                                let _errs25 = errors;
                                                validate91(data.review_domains, { instancePath: instancePath + "/review_domains", parentData: data, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length);
                                                var valid0 = _errs25 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.tags !== void 0) {
                                                  let data21 = data.tags, _errs26 = errors;
                                                  if (errors === _errs26)
                                                    if (Array.isArray(data21)) {
                                                      if (data21.length > 256)
                                                        return validate395.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                      {
                                                        var valid2 = !0;
                                                        let len1 = data21.length;
                                                        for (let i1 = 0; i1 < len1; i1++) {
                                                          let _errs28 = errors;
                                                          validate80(data21[i1], { instancePath: instancePath + "/tags/" + i1, parentData: data21, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                                          var valid2 = _errs28 === errors;
                                                          if (!valid2)
                                                            break;
                                                        }
                                                        if (valid2) {
                                                          let i2 = data21.length, j0;
                                                          if (i2 > 1) {
                                                            outer0: for (; i2--; )
                                                              for (j0 = i2; j0--; )
                                                                if (func0(data21[i2], data21[j0])) {
                                                                  return validate395.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" }], !1;
                                                                  break outer0;
                                                                }
                                                          }
                                                        }
                                                      }
                                                    } else
                                                      return validate395.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                  var valid0 = _errs26 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0)
                                                  if (data.links !== void 0) {
                                                    let data23 = data.links, _errs29 = errors;
                                                    if (errors === _errs29)
                                                      if (Array.isArray(data23)) {
                                                        if (data23.length > 256)
                                                          return validate395.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                        {
                                                          var valid4 = !0;
                                                          let len2 = data23.length;
                                                          for (let i3 = 0; i3 < len2; i3++) {
                                                            let _errs31 = errors;
                                                            validate165(data23[i3], { instancePath: instancePath + "/links/" + i3, parentData: data23, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length);
                                                            var valid4 = _errs31 === errors;
                                                            if (!valid4)
                                                              break;
                                                          }
                                                        }
                                                      } else
                                                        return validate395.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                    var valid0 = _errs29 === errors;
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
    } else
      return validate395.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate395.errors = vErrors, errors === 0;
}
validate395.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate445(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate445.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "acceptance_checks" || key0 === "dependencies" || key0 === "source_paths" || key0 === "target_paths" || key0 === "review_domains" || key0 === "tags" || key0 === "links")) {
          return validate445.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.acceptance_checks !== void 0) {
          let data0 = data.acceptance_checks, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data0)) {
              if (data0.length > 256)
                return validate445.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
              {
                var valid1 = !0;
                let len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate404(data0[i0], { instancePath: instancePath + "/acceptance_checks/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length);
                  var valid1 = _errs4 === errors;
                  if (!valid1)
                    break;
                }
              }
            } else
              return validate445.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.dependencies !== void 0) {
            let _errs5 = errors;
            validate349(data.dependencies, { instancePath: instancePath + "/dependencies", parentData: data, parentDataProperty: "dependencies", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length);
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.source_paths !== void 0) {
              let _errs6 = errors;
              validate215(data.source_paths, { instancePath: instancePath + "/source_paths", parentData: data, parentDataProperty: "source_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.target_paths !== void 0) {
                let _errs7 = errors;
                validate215(data.target_paths, { instancePath: instancePath + "/target_paths", parentData: data, parentDataProperty: "target_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.review_domains !== void 0) {
                  let _errs8 = errors;
                  validate91(data.review_domains, { instancePath: instancePath + "/review_domains", parentData: data, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length);
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.tags !== void 0) {
                    let data6 = data.tags, _errs9 = errors;
                    if (errors === _errs9)
                      if (Array.isArray(data6)) {
                        if (data6.length > 256)
                          return validate445.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                        {
                          var valid2 = !0;
                          let len1 = data6.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            let _errs11 = errors;
                            validate80(data6[i1], { instancePath: instancePath + "/tags/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                            var valid2 = _errs11 === errors;
                            if (!valid2)
                              break;
                          }
                          if (valid2) {
                            let i2 = data6.length, j0;
                            if (i2 > 1) {
                              outer0: for (; i2--; )
                                for (j0 = i2; j0--; )
                                  if (func0(data6[i2], data6[j0])) {
                                    return validate445.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" }], !1;
                                    break outer0;
                                  }
                            }
                          }
                        }
                      } else
                        return validate445.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var valid0 = _errs9 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.links !== void 0) {
                      let data8 = data.links, _errs12 = errors;
                      if (errors === _errs12)
                        if (Array.isArray(data8)) {
                          if (data8.length > 256)
                            return validate445.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                          {
                            var valid4 = !0;
                            let len2 = data8.length;
                            for (let i3 = 0; i3 < len2; i3++) {
                              let _errs14 = errors;
                              validate165(data8[i3], { instancePath: instancePath + "/links/" + i3, parentData: data8, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length);
                              var valid4 = _errs14 === errors;
                              if (!valid4)
                                break;
                            }
                          }
                        } else
                          return validate445.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate445.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate445.errors = vErrors, errors === 0;
}
validate445.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate454(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate454.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "acceptance_checks" || key0 === "dependencies" || key0 === "source_paths" || key0 === "target_paths" || key0 === "review_domains" || key0 === "tags" || key0 === "links")) {
          return validate454.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.acceptance_checks !== void 0) {
          let _errs2 = errors;
          validate91(data.acceptance_checks, { instancePath: instancePath + "/acceptance_checks", parentData: data, parentDataProperty: "acceptance_checks", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.dependencies !== void 0) {
            let _errs3 = errors;
            validate349(data.dependencies, { instancePath: instancePath + "/dependencies", parentData: data, parentDataProperty: "dependencies", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.source_paths !== void 0) {
              let _errs4 = errors;
              validate215(data.source_paths, { instancePath: instancePath + "/source_paths", parentData: data, parentDataProperty: "source_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.target_paths !== void 0) {
                let _errs5 = errors;
                validate215(data.target_paths, { instancePath: instancePath + "/target_paths", parentData: data, parentDataProperty: "target_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.review_domains !== void 0) {
                  let _errs6 = errors;
                  validate91(data.review_domains, { instancePath: instancePath + "/review_domains", parentData: data, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.tags !== void 0) {
                    let data5 = data.tags, _errs7 = errors;
                    if (errors === _errs7)
                      if (Array.isArray(data5)) {
                        if (data5.length > 256)
                          return validate454.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                        {
                          var valid1 = !0;
                          let len0 = data5.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let _errs9 = errors;
                            validate80(data5[i0], { instancePath: instancePath + "/tags/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                            var valid1 = _errs9 === errors;
                            if (!valid1)
                              break;
                          }
                          if (valid1) {
                            let i1 = data5.length, j0;
                            if (i1 > 1) {
                              outer0: for (; i1--; )
                                for (j0 = i1; j0--; )
                                  if (func0(data5[i1], data5[j0])) {
                                    return validate454.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                                    break outer0;
                                  }
                            }
                          }
                        }
                      } else
                        return validate454.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.links !== void 0) {
                      let data7 = data.links, _errs10 = errors;
                      if (errors === _errs10)
                        if (Array.isArray(data7)) {
                          if (data7.length > 256)
                            return validate454.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                          {
                            var valid3 = !0;
                            let len1 = data7.length;
                            for (let i2 = 0; i2 < len1; i2++) {
                              let data8 = data7[i2], _errs12 = errors;
                              if (errors === _errs12)
                                if (typeof data8 == "string") {
                                  if (func2(data8) > 2048)
                                    return validate454.errors = [{ instancePath: instancePath + "/links/" + i2, schemaPath: "#/properties/links/items/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                                } else
                                  return validate454.errors = [{ instancePath: instancePath + "/links/" + i2, schemaPath: "#/properties/links/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid3 = _errs12 === errors;
                              if (!valid3)
                                break;
                            }
                            if (valid3) {
                              let i3 = data7.length, j1;
                              if (i3 > 1) {
                                let indices0 = {};
                                for (; i3--; ) {
                                  let item0 = data7[i3];
                                  if (typeof item0 == "string") {
                                    if (typeof indices0[item0] == "number") {
                                      return j1 = indices0[item0], validate454.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)" }], !1;
                                      break;
                                    }
                                    indices0[item0] = i3;
                                  }
                                }
                              }
                            }
                          }
                        } else
                          return validate454.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var valid0 = _errs10 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate454.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate454.errors = vErrors, errors === 0;
}
validate454.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema87 = { type: "object", description: "What Fairway concluded for fields that nobody declared, with the reason. A declared value takes precedence.", additionalProperties: !1, properties: { lane: { type: "object", description: "The lane that owns the task.", required: ["value", "why"], additionalProperties: !1, properties: { value: { $ref: "name.part", description: "The lane." }, why: { enum: ["owning_domain", "target_paths", "tags"], description: "The declared field that it follows from." } } }, review_domains: { type: "array", maxItems: 256, description: "The review domains that must approve the task.", items: { type: "object", description: "One review domain.", required: ["value", "why"], additionalProperties: !1, properties: { value: { $ref: "name.part", description: "The review domain." }, why: { enum: ["lane", "condition", "route"], description: "lane: the lane always needs it. condition: the task meets a condition of its lane. route: its target paths match a review route." } } } }, kind: { type: "object", description: "The kind of work.", required: ["value", "why"], additionalProperties: !1, properties: { value: { $ref: "name.part", description: "The kind." }, why: { enum: ["default"], description: "default: the project's default." } } }, priority: { type: "object", description: "The urgency.", required: ["value", "why"], additionalProperties: !1, properties: { value: { type: "integer", minimum: 0, maximum: 1e6, description: "The priority." }, why: { enum: ["default"], description: "default: the project's default." } } } }, $id: "resolved.part" };
function validate420(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate420.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "lane" || key0 === "review_domains" || key0 === "kind" || key0 === "priority")) {
          return validate420.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.lane !== void 0) {
          let data0 = data.lane, _errs2 = errors;
          if (errors === _errs2)
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing0;
              if (data0.value === void 0 && (missing0 = "value") || data0.why === void 0 && (missing0 = "why"))
                return validate420.errors = [{ instancePath: instancePath + "/lane", schemaPath: "#/properties/lane/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
              {
                let _errs4 = errors;
                for (let key1 in data0)
                  if (!(key1 === "value" || key1 === "why")) {
                    return validate420.errors = [{ instancePath: instancePath + "/lane", schemaPath: "#/properties/lane/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                    break;
                  }
                if (_errs4 === errors) {
                  if (data0.value !== void 0) {
                    let _errs5 = errors;
                    validate65(data0.value, { instancePath: instancePath + "/lane/value", parentData: data0, parentDataProperty: "value", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                    var valid1 = _errs5 === errors;
                  } else
                    var valid1 = !0;
                  if (valid1)
                    if (data0.why !== void 0) {
                      let data2 = data0.why, _errs6 = errors;
                      if (!(data2 === "owning_domain" || data2 === "target_paths" || data2 === "tags"))
                        return validate420.errors = [{ instancePath: instancePath + "/lane/why", schemaPath: "#/properties/lane/properties/why/enum", keyword: "enum", params: { allowedValues: schema87.properties.lane.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                      var valid1 = _errs6 === errors;
                    } else
                      var valid1 = !0;
                }
              }
            } else
              return validate420.errors = [{ instancePath: instancePath + "/lane", schemaPath: "#/properties/lane/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.review_domains !== void 0) {
            let data3 = data.review_domains, _errs7 = errors;
            if (errors === _errs7)
              if (Array.isArray(data3)) {
                if (data3.length > 256)
                  return validate420.errors = [{ instancePath: instancePath + "/review_domains", schemaPath: "#/properties/review_domains/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                {
                  var valid2 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0], _errs9 = errors;
                    if (errors === _errs9)
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.value === void 0 && (missing1 = "value") || data4.why === void 0 && (missing1 = "why"))
                          return validate420.errors = [{ instancePath: instancePath + "/review_domains/" + i0, schemaPath: "#/properties/review_domains/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                        {
                          let _errs11 = errors;
                          for (let key2 in data4)
                            if (!(key2 === "value" || key2 === "why")) {
                              return validate420.errors = [{ instancePath: instancePath + "/review_domains/" + i0, schemaPath: "#/properties/review_domains/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                              break;
                            }
                          if (_errs11 === errors) {
                            if (data4.value !== void 0) {
                              let _errs12 = errors;
                              validate65(data4.value, { instancePath: instancePath + "/review_domains/" + i0 + "/value", parentData: data4, parentDataProperty: "value", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                              var valid3 = _errs12 === errors;
                            } else
                              var valid3 = !0;
                            if (valid3)
                              if (data4.why !== void 0) {
                                let data6 = data4.why, _errs13 = errors;
                                if (!(data6 === "lane" || data6 === "condition" || data6 === "route"))
                                  return validate420.errors = [{ instancePath: instancePath + "/review_domains/" + i0 + "/why", schemaPath: "#/properties/review_domains/items/properties/why/enum", keyword: "enum", params: { allowedValues: schema87.properties.review_domains.items.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var valid3 = _errs13 === errors;
                              } else
                                var valid3 = !0;
                          }
                        }
                      } else
                        return validate420.errors = [{ instancePath: instancePath + "/review_domains/" + i0, schemaPath: "#/properties/review_domains/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid2 = _errs9 === errors;
                    if (!valid2)
                      break;
                  }
                }
              } else
                return validate420.errors = [{ instancePath: instancePath + "/review_domains", schemaPath: "#/properties/review_domains/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs7 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.kind !== void 0) {
              let data7 = data.kind, _errs14 = errors;
              if (errors === _errs14)
                if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                  let missing2;
                  if (data7.value === void 0 && (missing2 = "value") || data7.why === void 0 && (missing2 = "why"))
                    return validate420.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                  {
                    let _errs16 = errors;
                    for (let key3 in data7)
                      if (!(key3 === "value" || key3 === "why")) {
                        return validate420.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }], !1;
                        break;
                      }
                    if (_errs16 === errors) {
                      if (data7.value !== void 0) {
                        let _errs17 = errors;
                        validate65(data7.value, { instancePath: instancePath + "/kind/value", parentData: data7, parentDataProperty: "value", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
                        var valid4 = _errs17 === errors;
                      } else
                        var valid4 = !0;
                      if (valid4)
                        if (data7.why !== void 0) {
                          let _errs18 = errors;
                          if (data7.why !== "default")
                            return validate420.errors = [{ instancePath: instancePath + "/kind/why", schemaPath: "#/properties/kind/properties/why/enum", keyword: "enum", params: { allowedValues: schema87.properties.kind.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                          var valid4 = _errs18 === errors;
                        } else
                          var valid4 = !0;
                    }
                  }
                } else
                  return validate420.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
              var valid0 = _errs14 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.priority !== void 0) {
                let data10 = data.priority, _errs19 = errors;
                if (errors === _errs19)
                  if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                    let missing3;
                    if (data10.value === void 0 && (missing3 = "value") || data10.why === void 0 && (missing3 = "why"))
                      return validate420.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                    {
                      let _errs21 = errors;
                      for (let key4 in data10)
                        if (!(key4 === "value" || key4 === "why")) {
                          return validate420.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }], !1;
                          break;
                        }
                      if (_errs21 === errors) {
                        if (data10.value !== void 0) {
                          let data11 = data10.value, _errs22 = errors;
                          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                            return validate420.errors = [{ instancePath: instancePath + "/priority/value", schemaPath: "#/properties/priority/properties/value/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          if (errors === _errs22 && typeof data11 == "number" && isFinite(data11)) {
                            if (data11 > 1e6 || isNaN(data11))
                              return validate420.errors = [{ instancePath: instancePath + "/priority/value", schemaPath: "#/properties/priority/properties/value/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                            if (data11 < 0 || isNaN(data11))
                              return validate420.errors = [{ instancePath: instancePath + "/priority/value", schemaPath: "#/properties/priority/properties/value/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                          }
                          var valid5 = _errs22 === errors;
                        } else
                          var valid5 = !0;
                        if (valid5)
                          if (data10.why !== void 0) {
                            let _errs24 = errors;
                            if (data10.why !== "default")
                              return validate420.errors = [{ instancePath: instancePath + "/priority/why", schemaPath: "#/properties/priority/properties/why/enum", keyword: "enum", params: { allowedValues: schema87.properties.priority.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                            var valid5 = _errs24 === errors;
                          } else
                            var valid5 = !0;
                      }
                    }
                  } else
                    return validate420.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var valid0 = _errs19 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate420.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate420.errors = vErrors, errors === 0;
}
validate420.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate466(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate466.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "set" || key0 === "unset" || key0 === "add" || key0 === "remove" || key0 === "resolved" || key0 === "reason" || key0 === "origin")) {
          return validate466.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.set !== void 0) {
          let data0 = data.set, _errs2 = errors;
          if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))
            return validate466.errors = [{ instancePath: instancePath + "/set", schemaPath: "#/properties/set/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          let _errs4 = errors, _errs5 = errors, _errs6 = errors, valid2 = !1, _errs7 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing0;
            if (data0.acceptance_checks === void 0 && (missing0 = "acceptance_checks")) {
              let err0 = {};
              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
            }
          }
          var _valid0 = _errs7 === errors;
          valid2 = valid2 || _valid0;
          let _errs8 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing1;
            if (data0.dependencies === void 0 && (missing1 = "dependencies")) {
              let err1 = {};
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
          }
          var _valid0 = _errs8 === errors;
          valid2 = valid2 || _valid0;
          let _errs9 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing2;
            if (data0.source_paths === void 0 && (missing2 = "source_paths")) {
              let err2 = {};
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
          }
          var _valid0 = _errs9 === errors;
          valid2 = valid2 || _valid0;
          let _errs10 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing3;
            if (data0.target_paths === void 0 && (missing3 = "target_paths")) {
              let err3 = {};
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
          }
          var _valid0 = _errs10 === errors;
          valid2 = valid2 || _valid0;
          let _errs11 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing4;
            if (data0.review_domains === void 0 && (missing4 = "review_domains")) {
              let err4 = {};
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          }
          var _valid0 = _errs11 === errors;
          valid2 = valid2 || _valid0;
          let _errs12 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing5;
            if (data0.tags === void 0 && (missing5 = "tags")) {
              let err5 = {};
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          }
          var _valid0 = _errs12 === errors;
          valid2 = valid2 || _valid0;
          let _errs13 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing6;
            if (data0.links === void 0 && (missing6 = "links")) {
              let err6 = {};
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          }
          var _valid0 = _errs13 === errors;
          if (valid2 = valid2 || _valid0, valid2)
            errors = _errs6, vErrors !== null && (_errs6 ? vErrors.length = _errs6 : vErrors = null);
          else {
            let err7 = {};
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          var valid1 = _errs5 === errors;
          if (valid1)
            return validate466.errors = [{ instancePath: instancePath + "/set", schemaPath: "#/properties/set/not", keyword: "not", params: {}, message: "must NOT be valid" }], !1;
          errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null), validate395(data0, { instancePath: instancePath + "/set", parentData: data, parentDataProperty: "set", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate395.errors : vErrors.concat(validate395.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.unset !== void 0) {
            let data1 = data.unset, _errs15 = errors;
            if (errors === _errs15)
              if (Array.isArray(data1)) {
                if (data1.length > 64)
                  return validate466.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                {
                  var valid4 = !0;
                  let len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0], _errs17 = errors;
                    if (!(data2 === "kind" || data2 === "role" || data2 === "lane" || data2 === "parent" || data2 === "notes" || data2 === "input_contract" || data2 === "output_contract" || data2 === "acceptance_checks" || data2 === "dependencies" || data2 === "priority" || data2 === "sequence" || data2 === "profile" || data2 === "owning_domain" || data2 === "owning_layer" || data2 === "risk_level" || data2 === "migration_type" || data2 === "source_paths" || data2 === "target_paths" || data2 === "review_domains" || data2 === "tags" || data2 === "links"))
                      return validate466.errors = [{ instancePath: instancePath + "/unset/" + i0, schemaPath: "#/properties/unset/items/enum", keyword: "enum", params: { allowedValues: schema92.properties.unset.items.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var valid4 = _errs17 === errors;
                    if (!valid4)
                      break;
                  }
                  if (valid4) {
                    let i1 = data1.length, j0;
                    if (i1 > 1) {
                      outer0: for (; i1--; )
                        for (j0 = i1; j0--; )
                          if (func0(data1[i1], data1[j0])) {
                            return validate466.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                            break outer0;
                          }
                    }
                  }
                }
              } else
                return validate466.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs15 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.add !== void 0) {
              let _errs18 = errors;
              validate445(data.add, { instancePath: instancePath + "/add", parentData: data, parentDataProperty: "add", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate445.errors : vErrors.concat(validate445.errors), errors = vErrors.length);
              var valid0 = _errs18 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.remove !== void 0) {
                let _errs19 = errors;
                validate454(data.remove, { instancePath: instancePath + "/remove", parentData: data, parentDataProperty: "remove", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors), errors = vErrors.length);
                var valid0 = _errs19 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.resolved !== void 0) {
                  let _errs20 = errors;
                  validate420(data.resolved, { instancePath: instancePath + "/resolved", parentData: data, parentDataProperty: "resolved", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate420.errors : vErrors.concat(validate420.errors), errors = vErrors.length);
                  var valid0 = _errs20 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.reason !== void 0) {
                    let _errs21 = errors;
                    validate88(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length);
                    var valid0 = _errs21 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.origin !== void 0) {
                      let data7 = data.origin, _errs22 = errors;
                      if (errors === _errs22)
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                          let missing7;
                          if (data7.kind === void 0 && (missing7 = "kind"))
                            return validate466.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }], !1;
                          {
                            let _errs24 = errors;
                            for (let key1 in data7)
                              if (!(key1 === "kind" || key1 === "file" || key1 === "position" || key1 === "task")) {
                                return validate466.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (_errs24 === errors) {
                              if (data7.kind !== void 0) {
                                let data8 = data7.kind, _errs25 = errors;
                                if (!(data8 === "command" || data8 === "import" || data8 === "spawn" || data8 === "restore"))
                                  return validate466.errors = [{ instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/enum", keyword: "enum", params: { allowedValues: schema92.properties.origin.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var valid6 = _errs25 === errors;
                              } else
                                var valid6 = !0;
                              if (valid6) {
                                if (data7.file !== void 0) {
                                  let _errs26 = errors;
                                  validate80(data7.file, { instancePath: instancePath + "/origin/file", parentData: data7, parentDataProperty: "file", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                  var valid6 = _errs26 === errors;
                                } else
                                  var valid6 = !0;
                                if (valid6) {
                                  if (data7.position !== void 0) {
                                    let data10 = data7.position, _errs27 = errors;
                                    if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)))
                                      return validate466.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                    if (errors === _errs27 && typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10)))
                                      return validate466.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                    var valid6 = _errs27 === errors;
                                  } else
                                    var valid6 = !0;
                                  if (valid6)
                                    if (data7.task !== void 0) {
                                      let _errs29 = errors;
                                      validate327(data7.task, { instancePath: instancePath + "/origin/task", parentData: data7, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate327.errors : vErrors.concat(validate327.errors), errors = vErrors.length);
                                      var valid6 = _errs29 === errors;
                                    } else
                                      var valid6 = !0;
                                }
                              }
                            }
                          }
                        } else
                          return validate466.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs22 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate466.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate466.errors = vErrors, errors === 0;
}
validate466.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  taskUpdated
};
