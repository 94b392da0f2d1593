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
var taskDefined = validate432, schema88 = { type: "object", description: "A task was defined.", required: ["declared", "state"], additionalProperties: !1, properties: { declared: { allOf: [{ $ref: "taskDefinition.part" }], type: "object", required: ["title"], description: "The definition of the task, as it was given." }, resolved: { $ref: "resolved.part", description: "What Fairway concluded from it, under the policy of that time." }, state: { $ref: "state.part", description: "The initial state." }, seeded: { type: "object", description: "Execution state imported once from another system, without its history.", required: ["source"], additionalProperties: !1, properties: { source: { $ref: "line.part", description: "The system or file it was imported from." }, owner: { $ref: "line.part", description: "Who owned the task there." }, branch: { $ref: "line.part", description: "The branch of the work there." }, commit: { type: "string", maxLength: 64, pattern: "^[0-9a-f]{4,64}$", description: "The commit that finished it, as abbreviated there." }, completed_at: { $ref: "time.part", description: "When it was finished." } } }, origin: { type: "object", description: "Where the definition came from.", required: ["kind"], additionalProperties: !1, properties: { kind: { enum: ["command", "import", "spawn", "restore"], description: "The kind of origin." }, file: { $ref: "line.part", description: "The file that was imported." }, position: { type: "integer", minimum: 0, description: "The position of the task in that file, from 0. It orders tasks that are otherwise equal." }, task: { $ref: "taskId.part", description: "The task during which the work was found." } } } } }, schema85 = { type: "object", description: "The definition of a task: everything except its execution.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "The task in one line." }, kind: { $ref: "name.part", description: "The kind of work: task, bug, spike, epic or another of the project." }, role: { $ref: "name.part", description: "The role that may claim the task." }, lane: { $ref: "name.part", description: "The lane that owns the task." }, parent: { $ref: "taskId.part", description: "The parent task." }, notes: { $ref: "text.part", description: "Background, assumptions and decisions." }, input_contract: { $ref: "text.part", description: "What the task may rely on." }, output_contract: { $ref: "text.part", description: "What others may rely on once it is done." }, acceptance_checks: { type: "array", maxItems: 256, items: { $ref: "acceptanceCheck.part" }, description: "The conditions that must hold before the task is done." }, dependencies: { $ref: "taskIds.part", description: "Tasks that must be finished first." }, priority: { type: "integer", minimum: 0, maximum: 1e6, description: "Urgency: lower comes first." }, sequence: { type: "integer", minimum: 0, maximum: 1e9, description: "The order among tasks of the same priority: lower comes first." }, profile: { $ref: "name.part", description: "The profile of gates that the project applies to the task." }, owning_domain: { $ref: "line.part", description: "The part of the product that the task belongs to." }, owning_layer: { $ref: "line.part", description: "The layer of that part, such as api, worker or ui." }, risk_level: { $ref: "name.part", description: "The risk level: low, medium, high, critical or another of the project." }, migration_type: { $ref: "line.part", description: "The kind of migration that the task performs, if any." }, source_paths: { $ref: "paths.part", description: "Paths or globs that the task reads from." }, target_paths: { $ref: "paths.part", description: "Paths or globs that the task will change." }, review_domains: { $ref: "names.part", description: "Review domains that must approve the task." }, tags: { type: "array", maxItems: 256, uniqueItems: !0, items: { $ref: "line.part" }, description: "Plain tags, or key:value." }, links: { type: "array", maxItems: 256, items: { $ref: "link.part" }, description: "Related URLs, such as an issue tracker." } }, $id: "taskDefinition.part" }, func1 = Object.prototype.hasOwnProperty, func0 = require_equal().default;
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
var schema44 = { enum: ["open", "active", "blocked", "review", "done", "dropped"], description: "The class of a state, independent of its name in the project. done and dropped are closed: the work was finished, or will not be done.", $id: "stateClass.part" };
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate124.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "open" || data === "active" || data === "blocked" || data === "review" || data === "done" || data === "dropped" ? (validate124.errors = vErrors, errors === 0) : (validate124.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema44.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate124.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate122.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.class === void 0 && (missing0 = "class"))
        return validate122.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "name" || key0 === "class")) {
            return validate122.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.name !== void 0) {
            let _errs2 = errors;
            validate65(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.class !== void 0) {
              let _errs3 = errors;
              validate124(data.class, { instancePath: instancePath + "/class", parentData: data, parentDataProperty: "class", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length);
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate122.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate122.errors = vErrors, errors === 0;
}
validate122.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
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
var pattern38 = new RegExp("^[0-9a-f]{4,64}$", "u");
function validate432(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate432.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.declared === void 0 && (missing0 = "declared") || data.state === void 0 && (missing0 = "state"))
        return validate432.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "declared" || key0 === "resolved" || key0 === "state" || key0 === "seeded" || key0 === "origin")) {
            return validate432.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.declared !== void 0) {
            let data0 = data.declared, _errs2 = errors;
            if (validate395(data0, { instancePath: instancePath + "/declared", parentData: data, parentDataProperty: "declared", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate395.errors : vErrors.concat(validate395.errors), errors = vErrors.length), errors === _errs2)
              if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                let missing1;
                if (data0.title === void 0 && (missing1 = "title"))
                  return validate432.errors = [{ instancePath: instancePath + "/declared", schemaPath: "#/properties/declared/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
              } else
                return validate432.errors = [{ instancePath: instancePath + "/declared", schemaPath: "#/properties/declared/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.resolved !== void 0) {
              let _errs5 = errors;
              validate420(data.resolved, { instancePath: instancePath + "/resolved", parentData: data, parentDataProperty: "resolved", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate420.errors : vErrors.concat(validate420.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.state !== void 0) {
                let _errs6 = errors;
                validate122(data.state, { instancePath: instancePath + "/state", parentData: data, parentDataProperty: "state", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors), errors = vErrors.length);
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.seeded !== void 0) {
                  let data3 = data.seeded, _errs7 = errors;
                  if (errors === _errs7)
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing2;
                      if (data3.source === void 0 && (missing2 = "source"))
                        return validate432.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                      {
                        let _errs9 = errors;
                        for (let key1 in data3)
                          if (!(key1 === "source" || key1 === "owner" || key1 === "branch" || key1 === "commit" || key1 === "completed_at")) {
                            return validate432.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (_errs9 === errors) {
                          if (data3.source !== void 0) {
                            let _errs10 = errors;
                            validate80(data3.source, { instancePath: instancePath + "/seeded/source", parentData: data3, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                            var valid2 = _errs10 === errors;
                          } else
                            var valid2 = !0;
                          if (valid2) {
                            if (data3.owner !== void 0) {
                              let _errs11 = errors;
                              validate80(data3.owner, { instancePath: instancePath + "/seeded/owner", parentData: data3, parentDataProperty: "owner", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                              var valid2 = _errs11 === errors;
                            } else
                              var valid2 = !0;
                            if (valid2) {
                              if (data3.branch !== void 0) {
                                let _errs12 = errors;
                                validate80(data3.branch, { instancePath: instancePath + "/seeded/branch", parentData: data3, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                var valid2 = _errs12 === errors;
                              } else
                                var valid2 = !0;
                              if (valid2) {
                                if (data3.commit !== void 0) {
                                  let data7 = data3.commit, _errs13 = errors;
                                  if (errors === _errs13)
                                    if (typeof data7 == "string") {
                                      if (func2(data7) > 64)
                                        return validate432.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                                      if (!pattern38.test(data7))
                                        return validate432.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{4,64}$" }, message: 'must match pattern "^[0-9a-f]{4,64}$"' }], !1;
                                    } else
                                      return validate432.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var valid2 = _errs13 === errors;
                                } else
                                  var valid2 = !0;
                                if (valid2)
                                  if (data3.completed_at !== void 0) {
                                    let _errs15 = errors;
                                    validate60(data3.completed_at, { instancePath: instancePath + "/seeded/completed_at", parentData: data3, parentDataProperty: "completed_at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length);
                                    var valid2 = _errs15 === errors;
                                  } else
                                    var valid2 = !0;
                              }
                            }
                          }
                        }
                      }
                    } else
                      return validate432.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.origin !== void 0) {
                    let data9 = data.origin, _errs16 = errors;
                    if (errors === _errs16)
                      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                        let missing3;
                        if (data9.kind === void 0 && (missing3 = "kind"))
                          return validate432.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                        {
                          let _errs18 = errors;
                          for (let key2 in data9)
                            if (!(key2 === "kind" || key2 === "file" || key2 === "position" || key2 === "task")) {
                              return validate432.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                              break;
                            }
                          if (_errs18 === errors) {
                            if (data9.kind !== void 0) {
                              let data10 = data9.kind, _errs19 = errors;
                              if (!(data10 === "command" || data10 === "import" || data10 === "spawn" || data10 === "restore"))
                                return validate432.errors = [{ instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/enum", keyword: "enum", params: { allowedValues: schema88.properties.origin.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
                              var valid3 = _errs19 === errors;
                            } else
                              var valid3 = !0;
                            if (valid3) {
                              if (data9.file !== void 0) {
                                let _errs20 = errors;
                                validate80(data9.file, { instancePath: instancePath + "/origin/file", parentData: data9, parentDataProperty: "file", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
                                var valid3 = _errs20 === errors;
                              } else
                                var valid3 = !0;
                              if (valid3) {
                                if (data9.position !== void 0) {
                                  let data12 = data9.position, _errs21 = errors;
                                  if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                                    return validate432.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  if (errors === _errs21 && typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12)))
                                    return validate432.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                  var valid3 = _errs21 === errors;
                                } else
                                  var valid3 = !0;
                                if (valid3)
                                  if (data9.task !== void 0) {
                                    let _errs23 = errors;
                                    validate327(data9.task, { instancePath: instancePath + "/origin/task", parentData: data9, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate327.errors : vErrors.concat(validate327.errors), errors = vErrors.length);
                                    var valid3 = _errs23 === errors;
                                  } else
                                    var valid3 = !0;
                              }
                            }
                          }
                        }
                      } else
                        return validate432.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid0 = _errs16 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate432.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate432.errors = vErrors, errors === 0;
}
validate432.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  taskDefined
};
