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
var taskDefined = validate485, schema93 = { type: "object", description: "A task was defined.", required: ["declared", "state"], properties: { declared: { allOf: [{ $ref: "taskDefinition.part" }], type: "object", required: ["title"], description: "The definition of the task, as it was given." }, resolved: { $ref: "resolved.part", description: "What Fairway concluded from it, under the policy of that time." }, state: { $ref: "state.part", description: "The initial state." }, seeded: { type: "object", description: "Execution state imported once from another system, without its history.", required: ["source"], properties: { source: { $ref: "line.part", description: "The system or file it was imported from." }, owner: { $ref: "line.part", description: "Who owned the task there." }, branch: { $ref: "line.part", description: "The branch of the work there." }, commit: { type: "string", maxLength: 64, pattern: "^[0-9a-f]{4,64}$", description: "The commit that finished it, as abbreviated there." }, completed_at: { $ref: "time.part", description: "When it was finished." } } }, origin: { type: "object", description: "Where the definition came from.", required: ["kind"], properties: { kind: { enum: ["command", "import", "spawn", "restore"], description: "The kind of origin." }, file: { $ref: "line.part", description: "The file that was imported." }, position: { type: "integer", minimum: 0, description: "The position of the task in that file, from 0. It orders tasks that are otherwise equal." }, task: { $ref: "taskId.part", description: "The task during which the work was found." } } } } };
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
var schema45 = { enum: ["open", "active", "blocked", "review", "done", "dropped"], description: "The class of a state, independent of its name in the project. done and dropped are closed: the work was finished, or will not be done.", $id: "stateClass.part" };
function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate132.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "open" || data === "active" || data === "blocked" || data === "review" || data === "done" || data === "dropped" ? (validate132.errors = vErrors, errors === 0) : (validate132.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate132.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate130.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.class === void 0 && (missing0 = "class"))
        return validate130.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        validate75(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.class !== void 0) {
          let _errs2 = errors;
          validate132(data.class, { instancePath: instancePath + "/class", parentData: data, parentDataProperty: "class", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate130.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate130.errors = vErrors, errors === 0;
}
validate130.evaluated = { props: { name: !0, class: !0 }, dynamicProps: !1, dynamicItems: !1 };
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
var pattern42 = new RegExp("^[0-9a-f]{4,64}$", "u");
function validate485(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate485.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.declared === void 0 && (missing0 = "declared") || data.state === void 0 && (missing0 = "state"))
        return validate485.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.declared !== void 0) {
        let data0 = data.declared, _errs1 = errors;
        if (validate448(data0, { instancePath: instancePath + "/declared", parentData: data, parentDataProperty: "declared", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate448.errors : vErrors.concat(validate448.errors), errors = vErrors.length), errors === _errs1)
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing1;
            if (data0.title === void 0 && (missing1 = "title"))
              return validate485.errors = [{ instancePath: instancePath + "/declared", schemaPath: "#/properties/declared/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
          } else
            return validate485.errors = [{ instancePath: instancePath + "/declared", schemaPath: "#/properties/declared/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.resolved !== void 0) {
          let _errs4 = errors;
          validate473(data.resolved, { instancePath: instancePath + "/resolved", parentData: data, parentDataProperty: "resolved", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate473.errors : vErrors.concat(validate473.errors), errors = vErrors.length);
          var valid0 = _errs4 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.state !== void 0) {
            let _errs5 = errors;
            validate130(data.state, { instancePath: instancePath + "/state", parentData: data, parentDataProperty: "state", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length);
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.seeded !== void 0) {
              let data3 = data.seeded, _errs6 = errors;
              if (errors === _errs6)
                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                  let missing2;
                  if (data3.source === void 0 && (missing2 = "source"))
                    return validate485.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                  if (data3.source !== void 0) {
                    let _errs8 = errors;
                    validate55(data3.source, { instancePath: instancePath + "/seeded/source", parentData: data3, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                    var valid2 = _errs8 === errors;
                  } else
                    var valid2 = !0;
                  if (valid2) {
                    if (data3.owner !== void 0) {
                      let _errs9 = errors;
                      validate55(data3.owner, { instancePath: instancePath + "/seeded/owner", parentData: data3, parentDataProperty: "owner", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                      var valid2 = _errs9 === errors;
                    } else
                      var valid2 = !0;
                    if (valid2) {
                      if (data3.branch !== void 0) {
                        let _errs10 = errors;
                        validate55(data3.branch, { instancePath: instancePath + "/seeded/branch", parentData: data3, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                        var valid2 = _errs10 === errors;
                      } else
                        var valid2 = !0;
                      if (valid2) {
                        if (data3.commit !== void 0) {
                          let data7 = data3.commit, _errs11 = errors;
                          if (errors === _errs11)
                            if (typeof data7 == "string") {
                              if (func1(data7) > 64)
                                return validate485.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                              if (!pattern42.test(data7))
                                return validate485.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{4,64}$" }, message: 'must match pattern "^[0-9a-f]{4,64}$"' }], !1;
                            } else
                              return validate485.errors = [{ instancePath: instancePath + "/seeded/commit", schemaPath: "#/properties/seeded/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid2 = _errs11 === errors;
                        } else
                          var valid2 = !0;
                        if (valid2)
                          if (data3.completed_at !== void 0) {
                            let _errs13 = errors;
                            validate62(data3.completed_at, { instancePath: instancePath + "/seeded/completed_at", parentData: data3, parentDataProperty: "completed_at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                            var valid2 = _errs13 === errors;
                          } else
                            var valid2 = !0;
                      }
                    }
                  }
                } else
                  return validate485.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.origin !== void 0) {
                let data9 = data.origin, _errs14 = errors;
                if (errors === _errs14)
                  if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                    let missing3;
                    if (data9.kind === void 0 && (missing3 = "kind"))
                      return validate485.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }], !1;
                    if (data9.kind !== void 0) {
                      let data10 = data9.kind, _errs16 = errors;
                      if (!(data10 === "command" || data10 === "import" || data10 === "spawn" || data10 === "restore"))
                        return validate485.errors = [{ instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/enum", keyword: "enum", params: { allowedValues: schema93.properties.origin.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
                      var valid3 = _errs16 === errors;
                    } else
                      var valid3 = !0;
                    if (valid3) {
                      if (data9.file !== void 0) {
                        let _errs17 = errors;
                        validate55(data9.file, { instancePath: instancePath + "/origin/file", parentData: data9, parentDataProperty: "file", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                        var valid3 = _errs17 === errors;
                      } else
                        var valid3 = !0;
                      if (valid3) {
                        if (data9.position !== void 0) {
                          let data12 = data9.position, _errs18 = errors;
                          if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                            return validate485.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          if (errors === _errs18 && typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12)))
                            return validate485.errors = [{ instancePath: instancePath + "/origin/position", schemaPath: "#/properties/origin/properties/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                          var valid3 = _errs18 === errors;
                        } else
                          var valid3 = !0;
                        if (valid3)
                          if (data9.task !== void 0) {
                            let _errs20 = errors;
                            validate299(data9.task, { instancePath: instancePath + "/origin/task", parentData: data9, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate299.errors : vErrors.concat(validate299.errors), errors = vErrors.length);
                            var valid3 = _errs20 === errors;
                          } else
                            var valid3 = !0;
                      }
                    }
                  } else
                    return validate485.errors = [{ instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var valid0 = _errs14 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate485.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate485.errors = vErrors, errors === 0;
}
validate485.evaluated = { props: { declared: !0, resolved: !0, state: !0, seeded: !0, origin: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  taskDefined
};
