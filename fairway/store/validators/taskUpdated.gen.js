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
var taskUpdated = validate519, schema97 = { type: "object", description: "The definition of a task was changed.", required: [], properties: { set: { allOf: [{ $ref: "taskDefinition.part" }], type: "object", not: { anyOf: [{ required: ["acceptance_checks"] }, { required: ["dependencies"] }, { required: ["source_paths"] }, { required: ["target_paths"] }, { required: ["review_domains"] }, { required: ["tags"] }, { required: ["links"] }] }, description: "The fields with new values. Lists change by add and remove." }, unset: { type: "array", maxItems: 64, uniqueItems: !0, items: { enum: ["kind", "role", "lane", "parent", "notes", "input_contract", "output_contract", "acceptance_checks", "dependencies", "priority", "sequence", "profile", "owning_domain", "owning_layer", "risk_level", "migration_type", "source_paths", "target_paths", "review_domains", "tags", "links"] }, description: "The fields that are no longer declared, lists included." }, add: { $ref: "listsAdded.part", description: "What is added to lists, after set, unset and remove." }, remove: { $ref: "listsRemoved.part", description: "What is removed from lists." }, resolved: { $ref: "resolved.part", description: "What Fairway concludes from the whole definition now. Absent: the same as before." }, reason: { $ref: "text.part", description: "Why." }, origin: { type: "object", description: "Where the definition came from.", required: ["kind"], properties: { kind: { enum: ["command", "import", "spawn", "restore"], description: "The kind of origin." }, file: { $ref: "line.part", description: "The file that was imported." }, position: { type: "integer", minimum: 0, description: "The position of the task in that file, from 0. It orders tasks that are otherwise equal." }, task: { $ref: "taskId.part", description: "The task during which the work was found." } } } } };
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
var pattern12 = new RegExp("^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$", "u");
function validate299(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate299.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern12.test(data))
        return validate299.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,127}$"' }], !1;
    } else
      return validate299.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate299.errors = vErrors, errors === 0;
}
validate299.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern15 = new RegExp("^[^\\u0000]*$", "u");
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate96.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func1(data) > 65536)
        return validate96.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 65536 }, message: "must NOT have more than 65536 characters" }], !1;
      if (func1(data) < 1)
        return validate96.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern15.test(data))
        return validate96.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000]*$" }, message: 'must match pattern "^[^\\u0000]*$"' }], !1;
    } else
      return validate96.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate96.errors = vErrors, errors === 0;
}
validate96.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate457(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate457.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.text === void 0 && (missing0 = "text"))
        return validate457.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.id !== void 0) {
        let _errs1 = errors;
        validate75(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.text !== void 0) {
          let _errs2 = errors;
          validate96(data.text, { instancePath: instancePath + "/text", parentData: data, parentDataProperty: "text", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.command !== void 0) {
            let data2 = data.command, _errs3 = errors;
            if (errors === _errs3)
              if (Array.isArray(data2)) {
                if (data2.length > 256)
                  return validate457.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                if (data2.length < 1)
                  return validate457.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                {
                  var valid1 = !0;
                  let len0 = data2.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data3 = data2[i0], _errs5 = errors;
                    if (errors === _errs5)
                      if (typeof data3 == "string") {
                        if (func1(data3) > 4096)
                          return validate457.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                      } else
                        return validate457.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs5 === errors;
                    if (!valid1)
                      break;
                  }
                }
              } else
                return validate457.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate457.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate457.errors = vErrors, errors === 0;
}
validate457.evaluated = { props: { id: !0, text: !0, command: !0 }, dynamicProps: !1, dynamicItems: !1 };
var func0 = require_equal().default;
function validate298(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate298.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e3)
        return validate298.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate299(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate299.errors : vErrors.concat(validate299.errors), errors = vErrors.length);
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
                  return validate298.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate298.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate298.errors = vErrors, errors === 0;
}
validate298.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate112.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func1(data) > 1024)
        return validate112.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
      if (func1(data) < 1)
        return validate112.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern4.test(data))
        return validate112.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate112.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate112.errors = vErrors, errors === 0;
}
validate112.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate171(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate171.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e4)
        return validate171.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate112(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length);
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
                  return validate171.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate171.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate171.errors = vErrors, errors === 0;
}
validate171.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate99.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 256)
        return validate99.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate75(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
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
                  return validate99.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate99.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate99.errors = vErrors, errors === 0;
}
validate99.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern31 = new RegExp("^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$", "u");
function validate220(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate220.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.url === void 0 && (missing0 = "url"))
        return validate220.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.url !== void 0) {
        let data0 = data.url, _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (func1(data0) > 2048)
              return validate220.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
            if (!pattern31.test(data0))
              return validate220.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$" }, message: 'must match pattern "^(https?://|mailto:)[^\\s\\u0000-\\u001f]+$"' }], !1;
          } else
            return validate220.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.title !== void 0) {
          let _errs3 = errors;
          validate55(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.rel !== void 0) {
            let _errs4 = errors;
            validate75(data.rel, { instancePath: instancePath + "/rel", parentData: data, parentDataProperty: "rel", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate220.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate220.errors = vErrors, errors === 0;
}
validate220.evaluated = { props: { url: !0, title: !0, rel: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate448(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate448.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.title !== void 0) {
        let _errs1 = errors;
        validate55(data.title, { instancePath: instancePath + "/title", parentData: data, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.kind !== void 0) {
          let _errs2 = errors;
          validate75(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.role !== void 0) {
            let _errs3 = errors;
            validate75(data.role, { instancePath: instancePath + "/role", parentData: data, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.lane !== void 0) {
              let _errs4 = errors;
              validate75(data.lane, { instancePath: instancePath + "/lane", parentData: data, parentDataProperty: "lane", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.parent !== void 0) {
                let _errs5 = errors;
                validate299(data.parent, { instancePath: instancePath + "/parent", parentData: data, parentDataProperty: "parent", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate299.errors : vErrors.concat(validate299.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.notes !== void 0) {
                  let _errs6 = errors;
                  validate96(data.notes, { instancePath: instancePath + "/notes", parentData: data, parentDataProperty: "notes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.input_contract !== void 0) {
                    let _errs7 = errors;
                    validate96(data.input_contract, { instancePath: instancePath + "/input_contract", parentData: data, parentDataProperty: "input_contract", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.output_contract !== void 0) {
                      let _errs8 = errors;
                      validate96(data.output_contract, { instancePath: instancePath + "/output_contract", parentData: data, parentDataProperty: "output_contract", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
                      var valid0 = _errs8 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.acceptance_checks !== void 0) {
                        let data8 = data.acceptance_checks, _errs9 = errors;
                        if (errors === _errs9)
                          if (Array.isArray(data8)) {
                            if (data8.length > 256)
                              return validate448.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                            {
                              var valid1 = !0;
                              let len0 = data8.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                let _errs11 = errors;
                                validate457(data8[i0], { instancePath: instancePath + "/acceptance_checks/" + i0, parentData: data8, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors), errors = vErrors.length);
                                var valid1 = _errs11 === errors;
                                if (!valid1)
                                  break;
                              }
                            }
                          } else
                            return validate448.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid0 = _errs9 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.dependencies !== void 0) {
                          let _errs12 = errors;
                          validate298(data.dependencies, { instancePath: instancePath + "/dependencies", parentData: data, parentDataProperty: "dependencies", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate298.errors : vErrors.concat(validate298.errors), errors = vErrors.length);
                          var valid0 = _errs12 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.priority !== void 0) {
                            let data11 = data.priority, _errs13 = errors;
                            if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                              return validate448.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                            if (errors === _errs13 && typeof data11 == "number" && isFinite(data11)) {
                              if (data11 > 1e6 || isNaN(data11))
                                return validate448.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                              if (data11 < 0 || isNaN(data11))
                                return validate448.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                            }
                            var valid0 = _errs13 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.sequence !== void 0) {
                              let data12 = data.sequence, _errs15 = errors;
                              if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                                return validate448.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                              if (errors === _errs15 && typeof data12 == "number" && isFinite(data12)) {
                                if (data12 > 1e9 || isNaN(data12))
                                  return validate448.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, message: "must be <= 1000000000" }], !1;
                                if (data12 < 0 || isNaN(data12))
                                  return validate448.errors = [{ instancePath: instancePath + "/sequence", schemaPath: "#/properties/sequence/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                              }
                              var valid0 = _errs15 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.profile !== void 0) {
                                let _errs17 = errors;
                                validate75(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                var valid0 = _errs17 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.owning_domain !== void 0) {
                                  let _errs18 = errors;
                                  validate55(data.owning_domain, { instancePath: instancePath + "/owning_domain", parentData: data, parentDataProperty: "owning_domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                  var valid0 = _errs18 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.owning_layer !== void 0) {
                                    let _errs19 = errors;
                                    validate55(data.owning_layer, { instancePath: instancePath + "/owning_layer", parentData: data, parentDataProperty: "owning_layer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                    var valid0 = _errs19 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.risk_level !== void 0) {
                                      let _errs20 = errors;
                                      validate75(data.risk_level, { instancePath: instancePath + "/risk_level", parentData: data, parentDataProperty: "risk_level", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                      var valid0 = _errs20 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.migration_type !== void 0) {
                                        let _errs21 = errors;
                                        validate55(data.migration_type, { instancePath: instancePath + "/migration_type", parentData: data, parentDataProperty: "migration_type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                        var valid0 = _errs21 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.source_paths !== void 0) {
                                          let _errs22 = errors;
                                          validate171(data.source_paths, { instancePath: instancePath + "/source_paths", parentData: data, parentDataProperty: "source_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
                                          var valid0 = _errs22 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.target_paths !== void 0) {
                                            let _errs23 = errors;
                                            validate171(data.target_paths, { instancePath: instancePath + "/target_paths", parentData: data, parentDataProperty: "target_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
                                            var valid0 = _errs23 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.review_domains !== void 0) {
                                              let _errs24 = errors;
                                              validate99(data.review_domains, { instancePath: instancePath + "/review_domains", parentData: data, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                                              var valid0 = _errs24 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.tags !== void 0) {
                                                let data21 = data.tags, _errs25 = errors;
                                                if (errors === _errs25)
                                                  if (Array.isArray(data21)) {
                                                    if (data21.length > 256)
                                                      return validate448.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                    {
                                                      var valid2 = !0;
                                                      let len1 = data21.length;
                                                      for (let i1 = 0; i1 < len1; i1++) {
                                                        let _errs27 = errors;
                                                        validate55(data21[i1], { instancePath: instancePath + "/tags/" + i1, parentData: data21, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                        var valid2 = _errs27 === errors;
                                                        if (!valid2)
                                                          break;
                                                      }
                                                      if (valid2) {
                                                        let i2 = data21.length, j0;
                                                        if (i2 > 1) {
                                                          outer0: for (; i2--; )
                                                            for (j0 = i2; j0--; )
                                                              if (func0(data21[i2], data21[j0])) {
                                                                return validate448.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" }], !1;
                                                                break outer0;
                                                              }
                                                        }
                                                      }
                                                    }
                                                  } else
                                                    return validate448.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                var valid0 = _errs25 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0)
                                                if (data.links !== void 0) {
                                                  let data23 = data.links, _errs28 = errors;
                                                  if (errors === _errs28)
                                                    if (Array.isArray(data23)) {
                                                      if (data23.length > 256)
                                                        return validate448.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                      {
                                                        var valid4 = !0;
                                                        let len2 = data23.length;
                                                        for (let i3 = 0; i3 < len2; i3++) {
                                                          let _errs30 = errors;
                                                          validate220(data23[i3], { instancePath: instancePath + "/links/" + i3, parentData: data23, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors), errors = vErrors.length);
                                                          var valid4 = _errs30 === errors;
                                                          if (!valid4)
                                                            break;
                                                        }
                                                      }
                                                    } else
                                                      return validate448.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                  var valid0 = _errs28 === errors;
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
    } else
      return validate448.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate448.errors = vErrors, errors === 0;
}
validate448.evaluated = { props: { title: !0, kind: !0, role: !0, lane: !0, parent: !0, notes: !0, input_contract: !0, output_contract: !0, acceptance_checks: !0, dependencies: !0, priority: !0, sequence: !0, profile: !0, owning_domain: !0, owning_layer: !0, risk_level: !0, migration_type: !0, source_paths: !0, target_paths: !0, review_domains: !0, tags: !0, links: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate498(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate498.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.acceptance_checks !== void 0) {
        let data0 = data.acceptance_checks, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            if (data0.length > 256)
              return validate498.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
            {
              var valid1 = !0;
              let len0 = data0.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs3 = errors;
                validate457(data0[i0], { instancePath: instancePath + "/acceptance_checks/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors), errors = vErrors.length);
                var valid1 = _errs3 === errors;
                if (!valid1)
                  break;
              }
            }
          } else
            return validate498.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.dependencies !== void 0) {
          let _errs4 = errors;
          validate298(data.dependencies, { instancePath: instancePath + "/dependencies", parentData: data, parentDataProperty: "dependencies", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate298.errors : vErrors.concat(validate298.errors), errors = vErrors.length);
          var valid0 = _errs4 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.source_paths !== void 0) {
            let _errs5 = errors;
            validate171(data.source_paths, { instancePath: instancePath + "/source_paths", parentData: data, parentDataProperty: "source_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.target_paths !== void 0) {
              let _errs6 = errors;
              validate171(data.target_paths, { instancePath: instancePath + "/target_paths", parentData: data, parentDataProperty: "target_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.review_domains !== void 0) {
                let _errs7 = errors;
                validate99(data.review_domains, { instancePath: instancePath + "/review_domains", parentData: data, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.tags !== void 0) {
                  let data6 = data.tags, _errs8 = errors;
                  if (errors === _errs8)
                    if (Array.isArray(data6)) {
                      if (data6.length > 256)
                        return validate498.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                      {
                        var valid2 = !0;
                        let len1 = data6.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          let _errs10 = errors;
                          validate55(data6[i1], { instancePath: instancePath + "/tags/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                          var valid2 = _errs10 === errors;
                          if (!valid2)
                            break;
                        }
                        if (valid2) {
                          let i2 = data6.length, j0;
                          if (i2 > 1) {
                            outer0: for (; i2--; )
                              for (j0 = i2; j0--; )
                                if (func0(data6[i2], data6[j0])) {
                                  return validate498.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)" }], !1;
                                  break outer0;
                                }
                          }
                        }
                      }
                    } else
                      return validate498.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.links !== void 0) {
                    let data8 = data.links, _errs11 = errors;
                    if (errors === _errs11)
                      if (Array.isArray(data8)) {
                        if (data8.length > 256)
                          return validate498.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                        {
                          var valid4 = !0;
                          let len2 = data8.length;
                          for (let i3 = 0; i3 < len2; i3++) {
                            let _errs13 = errors;
                            validate220(data8[i3], { instancePath: instancePath + "/links/" + i3, parentData: data8, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors), errors = vErrors.length);
                            var valid4 = _errs13 === errors;
                            if (!valid4)
                              break;
                          }
                        }
                      } else
                        return validate498.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var valid0 = _errs11 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate498.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate498.errors = vErrors, errors === 0;
}
validate498.evaluated = { props: { acceptance_checks: !0, dependencies: !0, source_paths: !0, target_paths: !0, review_domains: !0, tags: !0, links: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate507(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate507.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.acceptance_checks !== void 0) {
        let _errs1 = errors;
        validate99(data.acceptance_checks, { instancePath: instancePath + "/acceptance_checks", parentData: data, parentDataProperty: "acceptance_checks", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.dependencies !== void 0) {
          let _errs2 = errors;
          validate298(data.dependencies, { instancePath: instancePath + "/dependencies", parentData: data, parentDataProperty: "dependencies", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate298.errors : vErrors.concat(validate298.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.source_paths !== void 0) {
            let _errs3 = errors;
            validate171(data.source_paths, { instancePath: instancePath + "/source_paths", parentData: data, parentDataProperty: "source_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.target_paths !== void 0) {
              let _errs4 = errors;
              validate171(data.target_paths, { instancePath: instancePath + "/target_paths", parentData: data, parentDataProperty: "target_paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.review_domains !== void 0) {
                let _errs5 = errors;
                validate99(data.review_domains, { instancePath: instancePath + "/review_domains", parentData: data, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.tags !== void 0) {
                  let data5 = data.tags, _errs6 = errors;
                  if (errors === _errs6)
                    if (Array.isArray(data5)) {
                      if (data5.length > 256)
                        return validate507.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                      {
                        var valid1 = !0;
                        let len0 = data5.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          let _errs8 = errors;
                          validate55(data5[i0], { instancePath: instancePath + "/tags/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                          var valid1 = _errs8 === errors;
                          if (!valid1)
                            break;
                        }
                        if (valid1) {
                          let i1 = data5.length, j0;
                          if (i1 > 1) {
                            outer0: for (; i1--; )
                              for (j0 = i1; j0--; )
                                if (func0(data5[i1], data5[j0])) {
                                  return validate507.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                                  break outer0;
                                }
                          }
                        }
                      }
                    } else
                      return validate507.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.links !== void 0) {
                    let data7 = data.links, _errs9 = errors;
                    if (errors === _errs9)
                      if (Array.isArray(data7)) {
                        if (data7.length > 256)
                          return validate507.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                        {
                          var valid3 = !0;
                          let len1 = data7.length;
                          for (let i2 = 0; i2 < len1; i2++) {
                            let data8 = data7[i2], _errs11 = errors;
                            if (errors === _errs11)
                              if (typeof data8 == "string") {
                                if (func1(data8) > 2048)
                                  return validate507.errors = [{ instancePath: instancePath + "/links/" + i2, schemaPath: "#/properties/links/items/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                              } else
                                return validate507.errors = [{ instancePath: instancePath + "/links/" + i2, schemaPath: "#/properties/links/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid3 = _errs11 === errors;
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
                                    return j1 = indices0[item0], validate507.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)" }], !1;
                                    break;
                                  }
                                  indices0[item0] = i3;
                                }
                              }
                            }
                          }
                        }
                      } else
                        return validate507.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var valid0 = _errs9 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate507.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate507.errors = vErrors, errors === 0;
}
validate507.evaluated = { props: { acceptance_checks: !0, dependencies: !0, source_paths: !0, target_paths: !0, review_domains: !0, tags: !0, links: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema92 = { type: "object", description: "What Fairway concluded for fields that nobody declared, with the reason. A declared value takes precedence.", properties: { lane: { type: "object", description: "The lane that owns the task.", required: ["value", "why"], properties: { value: { $ref: "name.part", description: "The lane." }, why: { enum: ["owning_domain", "target_paths", "tags"], description: "The declared field that it follows from." } } }, review_domains: { type: "array", maxItems: 256, description: "The review domains that must approve the task.", items: { type: "object", description: "One review domain.", required: ["value", "why"], properties: { value: { $ref: "name.part", description: "The review domain." }, why: { enum: ["lane", "condition", "route"], description: "lane: the lane always needs it. condition: the task meets a condition of its lane. route: its target paths match a review route." } } } }, kind: { type: "object", description: "The kind of work.", required: ["value", "why"], properties: { value: { $ref: "name.part", description: "The kind." }, why: { enum: ["default"], description: "default: the project's default." } } }, priority: { type: "object", description: "The urgency.", required: ["value", "why"], properties: { value: { type: "integer", minimum: 0, maximum: 1e6, description: "The priority." }, why: { enum: ["default"], description: "default: the project's default." } } } }, $id: "resolved.part" };
function validate473(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate473.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.lane !== void 0) {
        let data0 = data.lane, _errs1 = errors;
        if (errors === _errs1)
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing0;
            if (data0.value === void 0 && (missing0 = "value") || data0.why === void 0 && (missing0 = "why"))
              return validate473.errors = [{ instancePath: instancePath + "/lane", schemaPath: "#/properties/lane/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
            if (data0.value !== void 0) {
              let _errs3 = errors;
              validate75(data0.value, { instancePath: instancePath + "/lane/value", parentData: data0, parentDataProperty: "value", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
              var valid1 = _errs3 === errors;
            } else
              var valid1 = !0;
            if (valid1)
              if (data0.why !== void 0) {
                let data2 = data0.why, _errs4 = errors;
                if (!(data2 === "owning_domain" || data2 === "target_paths" || data2 === "tags"))
                  return validate473.errors = [{ instancePath: instancePath + "/lane/why", schemaPath: "#/properties/lane/properties/why/enum", keyword: "enum", params: { allowedValues: schema92.properties.lane.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                var valid1 = _errs4 === errors;
              } else
                var valid1 = !0;
          } else
            return validate473.errors = [{ instancePath: instancePath + "/lane", schemaPath: "#/properties/lane/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.review_domains !== void 0) {
          let data3 = data.review_domains, _errs5 = errors;
          if (errors === _errs5)
            if (Array.isArray(data3)) {
              if (data3.length > 256)
                return validate473.errors = [{ instancePath: instancePath + "/review_domains", schemaPath: "#/properties/review_domains/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
              {
                var valid2 = !0;
                let len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data4 = data3[i0], _errs7 = errors;
                  if (errors === _errs7)
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                      let missing1;
                      if (data4.value === void 0 && (missing1 = "value") || data4.why === void 0 && (missing1 = "why"))
                        return validate473.errors = [{ instancePath: instancePath + "/review_domains/" + i0, schemaPath: "#/properties/review_domains/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                      if (data4.value !== void 0) {
                        let _errs9 = errors;
                        validate75(data4.value, { instancePath: instancePath + "/review_domains/" + i0 + "/value", parentData: data4, parentDataProperty: "value", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                        var valid3 = _errs9 === errors;
                      } else
                        var valid3 = !0;
                      if (valid3)
                        if (data4.why !== void 0) {
                          let data6 = data4.why, _errs10 = errors;
                          if (!(data6 === "lane" || data6 === "condition" || data6 === "route"))
                            return validate473.errors = [{ instancePath: instancePath + "/review_domains/" + i0 + "/why", schemaPath: "#/properties/review_domains/items/properties/why/enum", keyword: "enum", params: { allowedValues: schema92.properties.review_domains.items.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                          var valid3 = _errs10 === errors;
                        } else
                          var valid3 = !0;
                    } else
                      return validate473.errors = [{ instancePath: instancePath + "/review_domains/" + i0, schemaPath: "#/properties/review_domains/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid2 = _errs7 === errors;
                  if (!valid2)
                    break;
                }
              }
            } else
              return validate473.errors = [{ instancePath: instancePath + "/review_domains", schemaPath: "#/properties/review_domains/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.kind !== void 0) {
            let data7 = data.kind, _errs11 = errors;
            if (errors === _errs11)
              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                let missing2;
                if (data7.value === void 0 && (missing2 = "value") || data7.why === void 0 && (missing2 = "why"))
                  return validate473.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                if (data7.value !== void 0) {
                  let _errs13 = errors;
                  validate75(data7.value, { instancePath: instancePath + "/kind/value", parentData: data7, parentDataProperty: "value", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                  var valid4 = _errs13 === errors;
                } else
                  var valid4 = !0;
                if (valid4)
                  if (data7.why !== void 0) {
                    let _errs14 = errors;
                    if (data7.why !== "default")
                      return validate473.errors = [{ instancePath: instancePath + "/kind/why", schemaPath: "#/properties/kind/properties/why/enum", keyword: "enum", params: { allowedValues: schema92.properties.kind.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var valid4 = _errs14 === errors;
                  } else
                    var valid4 = !0;
              } else
                return validate473.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs11 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.priority !== void 0) {
              let data10 = data.priority, _errs15 = errors;
              if (errors === _errs15)
                if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                  let missing3;
                  if (data10.value === void 0 && (missing3 = "value") || data10.why === void 0 && (missing3 = "why"))
                    return validate473.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                  if (data10.value !== void 0) {
                    let data11 = data10.value, _errs17 = errors;
                    if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                      return validate473.errors = [{ instancePath: instancePath + "/priority/value", schemaPath: "#/properties/priority/properties/value/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    if (errors === _errs17 && typeof data11 == "number" && isFinite(data11)) {
                      if (data11 > 1e6 || isNaN(data11))
                        return validate473.errors = [{ instancePath: instancePath + "/priority/value", schemaPath: "#/properties/priority/properties/value/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                      if (data11 < 0 || isNaN(data11))
                        return validate473.errors = [{ instancePath: instancePath + "/priority/value", schemaPath: "#/properties/priority/properties/value/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                    }
                    var valid5 = _errs17 === errors;
                  } else
                    var valid5 = !0;
                  if (valid5)
                    if (data10.why !== void 0) {
                      let _errs19 = errors;
                      if (data10.why !== "default")
                        return validate473.errors = [{ instancePath: instancePath + "/priority/why", schemaPath: "#/properties/priority/properties/why/enum", keyword: "enum", params: { allowedValues: schema92.properties.priority.properties.why.enum }, message: "must be equal to one of the allowed values" }], !1;
                      var valid5 = _errs19 === errors;
                    } else
                      var valid5 = !0;
                } else
                  return validate473.errors = [{ instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
              var valid0 = _errs15 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate473.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate473.errors = vErrors, errors === 0;
}
validate473.evaluated = { props: { lane: !0, review_domains: !0, kind: !0, priority: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate519(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate519.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.set !== void 0) {
        let data0 = data.set, _errs1 = errors;
        if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))
          return validate519.errors = [{ instancePath: instancePath + "/set", schemaPath: "#/properties/set/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        let _errs3 = errors, _errs4 = errors, _errs5 = errors, valid2 = !1, _errs6 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          let missing0;
          if (data0.acceptance_checks === void 0 && (missing0 = "acceptance_checks")) {
            let err0 = {};
            vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
          }
        }
        var _valid0 = _errs6 === errors;
        valid2 = valid2 || _valid0;
        let _errs7 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          let missing1;
          if (data0.dependencies === void 0 && (missing1 = "dependencies")) {
            let err1 = {};
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
        }
        var _valid0 = _errs7 === errors;
        valid2 = valid2 || _valid0;
        let _errs8 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          let missing2;
          if (data0.source_paths === void 0 && (missing2 = "source_paths")) {
            let err2 = {};
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        }
        var _valid0 = _errs8 === errors;
        valid2 = valid2 || _valid0;
        let _errs9 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          let missing3;
          if (data0.target_paths === void 0 && (missing3 = "target_paths")) {
            let err3 = {};
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
        var _valid0 = _errs9 === errors;
        valid2 = valid2 || _valid0;
        let _errs10 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          let missing4;
          if (data0.review_domains === void 0 && (missing4 = "review_domains")) {
            let err4 = {};
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
        var _valid0 = _errs10 === errors;
        valid2 = valid2 || _valid0;
        let _errs11 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          let missing5;
          if (data0.tags === void 0 && (missing5 = "tags")) {
            let err5 = {};
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
        var _valid0 = _errs11 === errors;
        valid2 = valid2 || _valid0;
        let _errs12 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          let missing6;
          if (data0.links === void 0 && (missing6 = "links")) {
            let err6 = {};
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
        var _valid0 = _errs12 === errors;
        if (valid2 = valid2 || _valid0, valid2)
          errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
        else {
          let err7 = {};
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        var valid1 = _errs4 === errors;
        if (valid1)
          return validate519.errors = [{ instancePath: instancePath + "/set", schemaPath: "#/properties/set/not", keyword: "not", params: {}, message: "must NOT be valid" }], !1;
        errors = _errs3, vErrors !== null && (_errs3 ? vErrors.length = _errs3 : vErrors = null), validate448(data0, { instancePath: instancePath + "/set", parentData: data, parentDataProperty: "set", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate448.errors : vErrors.concat(validate448.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.unset !== void 0) {
          let data1 = data.unset, _errs14 = errors;
          if (errors === _errs14)
            if (Array.isArray(data1)) {
              if (data1.length > 64)
                return validate519.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
              {
                var valid4 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data2 = data1[i0], _errs16 = errors;
                  if (!(data2 === "kind" || data2 === "role" || data2 === "lane" || data2 === "parent" || data2 === "notes" || data2 === "input_contract" || data2 === "output_contract" || data2 === "acceptance_checks" || data2 === "dependencies" || data2 === "priority" || data2 === "sequence" || data2 === "profile" || data2 === "owning_domain" || data2 === "owning_layer" || data2 === "risk_level" || data2 === "migration_type" || data2 === "source_paths" || data2 === "target_paths" || data2 === "review_domains" || data2 === "tags" || data2 === "links"))
                    return validate519.errors = [{ instancePath: instancePath + "/unset/" + i0, schemaPath: "#/properties/unset/items/enum", keyword: "enum", params: { allowedValues: schema97.properties.unset.items.enum }, message: "must be equal to one of the allowed values" }], !1;
                  var valid4 = _errs16 === errors;
                  if (!valid4)
                    break;
                }
                if (valid4) {
                  let i1 = data1.length, j0;
                  if (i1 > 1) {
                    outer0: for (; i1--; )
                      for (j0 = i1; j0--; )
                        if (func0(data1[i1], data1[j0])) {
                          return validate519.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                          break outer0;
                        }
                  }
                }
              }
            } else
              return validate519.errors = [{ instancePath: instancePath + "/unset", schemaPath: "#/properties/unset/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs14 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.add !== void 0) {
            let _errs17 = errors;
            validate498(data.add, { instancePath: instancePath + "/add", parentData: data, parentDataProperty: "add", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate498.errors : vErrors.concat(validate498.errors), errors = vErrors.length);
            var valid0 = _errs17 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.remove !== void 0) {
              let _errs18 = errors;
              validate507(data.remove, { instancePath: instancePath + "/remove", parentData: data, parentDataProperty: "remove", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate507.errors : vErrors.concat(validate507.errors), errors = vErrors.length);
              var valid0 = _errs18 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.resolved !== void 0) {
                let _errs19 = errors;
                validate473(data.resolved, { instancePath: instancePath + "/resolved", parentData: data, parentDataProperty: "resolved", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate473.errors : vErrors.concat(validate473.errors), errors = vErrors.length);
                var valid0 = _errs19 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.reason !== void 0) {
                  let _errs20 = errors;
                  validate96(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
                  var valid0 = _errs20 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.origin !== void 0) {
                    let data7 = data.origin, _errs21 = errors;
                    if (errors === _errs21)
                      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                        let missing7;
                        if (data7.kind === void 0 && (missing7 = "kind"))
                          return validate519.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }], !1;
                        if (data7.kind !== void 0) {
                          let data8 = data7.kind, _errs23 = errors;
                          if (!(data8 === "command" || data8 === "import" || data8 === "spawn" || data8 === "restore"))
                            return validate519.errors = [{ instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/enum", keyword: "enum", params: { allowedValues: schema97.properties.origin.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
                          var valid6 = _errs23 === errors;
                        } else
                          var valid6 = !0;
                        if (valid6) {
                          if (data7.file !== void 0) {
                            let _errs24 = errors;
                            validate55(data7.file, { instancePath: instancePath + "/origin/file", parentData: data7, parentDataProperty: "file", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                            var valid6 = _errs24 === errors;
                          } else
                            var valid6 = !0;
                          if (valid6) {
                            if (data7.position !== void 0) {
                              let data10 = data7.position, _errs25 = errors;
                              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)))
                                return validate519.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                              if (errors === _errs25 && typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10)))
                                return validate519.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                              var valid6 = _errs25 === errors;
                            } else
                              var valid6 = !0;
                            if (valid6)
                              if (data7.task !== void 0) {
                                let _errs27 = errors;
                                validate299(data7.task, { instancePath: instancePath + "/origin/task", parentData: data7, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate299.errors : vErrors.concat(validate299.errors), errors = vErrors.length);
                                var valid6 = _errs27 === errors;
                              } else
                                var valid6 = !0;
                          }
                        }
                      } else
                        return validate519.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid0 = _errs21 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate519.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate519.errors = vErrors, errors === 0;
}
validate519.evaluated = { props: { set: !0, unset: !0, add: !0, remove: !0, resolved: !0, reason: !0, origin: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  taskUpdated
};
