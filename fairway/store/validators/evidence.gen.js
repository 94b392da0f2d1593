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
var evidence = validate239, schema61 = { type: "object", description: "Evidence was recorded.", required: ["kind", "provenance", "result"], properties: { kind: { $ref: "name.part", description: "The kind of evidence: test, build, guard-report, screenshot, review, deploy or another of the project." }, provenance: { enum: ["executed", "declared"], description: "executed: Fairway ran the command itself. declared: somebody's word." }, result: { enum: ["pass", "fail", "partial", "skipped", "blocked"], description: "The result." }, summary: { $ref: "text.part", description: "A summary." }, command: { type: "array", minItems: 1, maxItems: 4096, items: { type: "string", maxLength: 32768 }, description: "The command, as an argument vector." }, cwd: { type: "string", maxLength: 1024, pattern: "^[^\\u0000-\\u001f\\u007f]*$", description: "The directory it ran in, relative to the worktree's root; empty for the root itself." }, exit_code: { type: "integer", minimum: 0, maximum: 4294967295, description: "The command's exit code." }, signal: { type: "string", pattern: "^SIG[A-Z0-9]+$", description: "The signal that ended the command.", maxLength: 32 }, started_at: { $ref: "time.part", description: "When the command was started." }, duration_ms: { type: "integer", minimum: 0, description: "How long it took, ms.", maximum: 9007199254740991 }, source: { $ref: "source.part", description: "The worktree before the command, or when the evidence was declared." }, source_after: { $ref: "source.part", description: "The worktree after the command, if the command changed it." }, artifacts: { type: "array", maxItems: 1e3, items: { $ref: "artifact.part" }, description: "The files that belong to it.", minItems: 1 }, links: { type: "array", maxItems: 256, items: { $ref: "link.part" }, description: "URLs with more.", minItems: 1 }, acceptance_checks: { type: "array", maxItems: 256, items: { $ref: "citedCheck.part" }, description: "The task's acceptance checks that it proves." }, subjects: { type: "array", maxItems: 256, items: { $ref: "subject.part" }, description: "What it is about besides the source, such as images and packages." }, predicate: { $ref: "predicate.part" }, environment: { $ref: "line.part", description: "Where it ran, such as kind or staging." }, claim: { $ref: "ulid.part", description: "The claim under which it was recorded." }, handoff: { $ref: "ulid.part", description: "The handoff it belongs to." }, supersedes: { type: "array", maxItems: 256, uniqueItems: !0, items: { $ref: "ulid.part" }, description: "Evidence that it replaces." } }, if: { properties: { provenance: { const: "executed" } } }, then: { required: ["command", "source", "started_at", "duration_ms"], anyOf: [{ required: ["exit_code"] }, { required: ["signal"] }] }, else: { anyOf: [{ required: ["summary"] }, { required: ["artifacts"] }, { required: ["links"] }] } };
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
var func1 = require_ucs2length().default, pattern15 = new RegExp("^[^\\u0000]*$", "u");
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
var pattern4 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
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
var pattern30 = new RegExp("^[0-9a-f]{40,64}$", "u");
function validate210(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate210.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.commit === void 0 && (missing0 = "commit"))
        return validate210.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.commit !== void 0) {
        let _errs1 = errors;
        validate57(data.commit, { instancePath: instancePath + "/commit", parentData: data, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tree !== void 0) {
          let _errs2 = errors;
          validate57(data.tree, { instancePath: instancePath + "/tree", parentData: data, parentDataProperty: "tree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.patch_id !== void 0) {
            let data2 = data.patch_id, _errs3 = errors;
            if (errors === _errs3)
              if (typeof data2 == "string") {
                if (!pattern30.test(data2))
                  return validate210.errors = [{ instancePath: instancePath + "/patch_id", schemaPath: "#/properties/patch_id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" }, message: 'must match pattern "^[0-9a-f]{40,64}$"' }], !1;
              } else
                return validate210.errors = [{ instancePath: instancePath + "/patch_id", schemaPath: "#/properties/patch_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.base !== void 0) {
              let _errs5 = errors;
              validate57(data.base, { instancePath: instancePath + "/base", parentData: data, parentDataProperty: "base", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.branch !== void 0) {
                let _errs6 = errors;
                validate55(data.branch, { instancePath: instancePath + "/branch", parentData: data, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate210.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate210.errors = vErrors, errors === 0;
}
validate210.evaluated = { props: { commit: !0, tree: !0, patch_id: !0, base: !0, branch: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate209(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate209.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.revision !== void 0) {
        let _errs1 = errors;
        validate210(data.revision, { instancePath: instancePath + "/revision", parentData: data, parentDataProperty: "revision", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.dirty !== void 0) {
          let _errs2 = errors;
          if (typeof data.dirty != "boolean")
            return validate209.errors = [{ instancePath: instancePath + "/dirty", schemaPath: "#/properties/dirty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.worktree_tree !== void 0) {
            let _errs4 = errors;
            validate57(data.worktree_tree, { instancePath: instancePath + "/worktree_tree", parentData: data, parentDataProperty: "worktree_tree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate209.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate209.errors = vErrors, errors === 0;
}
validate209.evaluated = { props: { revision: !0, dirty: !0, worktree_tree: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema40 = { type: "object", description: "A file that belongs to the record: kept by its digest, or cited by its address.", required: ["name", "digest", "stored"], properties: { name: { $ref: "path.part", description: "The original path of the file, or the last part of its address." }, digest: { $ref: "sha256.part", description: "The digest of its content, also its name where Fairway keeps it." }, size: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Its size, bytes. Always there if Fairway keeps the file." }, media_type: { type: "string", maxLength: 127, pattern: "^[a-z0-9.+-]+/[a-z0-9.+-]+$", description: "Its media type. Always there if Fairway keeps the file." }, stored: { enum: ["state", "artifacts", "external"], description: "Where its content is. state: on the state ref. artifacts: on the artifact ref, which nothing writes yet. external: only at its address." }, uri: { type: "string", maxLength: 2048, pattern: "^(?:https|s3|oci):[^\\s\\u0000-\\u001f\\u007f]+$", description: "The address of an external file. Fairway never fetches it." }, role: { enum: ["output", "file"], description: "Whether it is the output of a command or an attached file. Absent: a file." }, omitted_bytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "The number of bytes of output before the stored part." } }, if: { properties: { stored: { const: "external" } } }, then: { required: ["uri"] }, else: { required: ["size", "media_type"], properties: { uri: !1 } }, $id: "artifact.part" };
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
var pattern19 = new RegExp("^[a-z0-9.+-]+/[a-z0-9.+-]+$", "u"), pattern20 = new RegExp("^(?:https|s3|oci):[^\\s\\u0000-\\u001f\\u007f]+$", "u");
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate111.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !0, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.stored !== void 0 && data.stored !== "external") {
    let err0 = {};
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.uri === void 0 && (missing0 = "uri"))
        return validate111.errors = [{ instancePath, schemaPath: "#/then/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.size === void 0 && (missing1 = "size") || data.media_type === void 0 && (missing1 = "media_type"))
        return validate111.errors = [{ instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
      if (data.uri !== void 0)
        return validate111.errors = [{ instancePath: instancePath + "/uri", schemaPath: "#/else/properties/uri/false schema", keyword: "false schema", params: {}, message: "boolean schema is false" }], !1;
    }
    var _valid0 = _errs5 === errors;
    if (valid0 = _valid0, valid0) {
      var props0 = {};
      props0.uri = !0, props0.stored = !0;
    }
    ifClause0 = "else";
  }
  if (!valid0) {
    let err1 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema' };
    return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate111.errors = vErrors, !1;
  }
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.name === void 0 && (missing2 = "name") || data.digest === void 0 && (missing2 = "digest") || data.stored === void 0 && (missing2 = "stored"))
        return validate111.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
      if (props0 !== !0 && (props0 = props0 || {}, props0.name = !0, props0.digest = !0, props0.size = !0, props0.media_type = !0, props0.stored = !0, props0.uri = !0, props0.role = !0, props0.omitted_bytes = !0), data.name !== void 0) {
        let _errs6 = errors;
        validate112(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length);
        var valid3 = _errs6 === errors;
      } else
        var valid3 = !0;
      if (valid3) {
        if (data.digest !== void 0) {
          let _errs7 = errors;
          validate59(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
          var valid3 = _errs7 === errors;
        } else
          var valid3 = !0;
        if (valid3) {
          if (data.size !== void 0) {
            let data4 = data.size, _errs8 = errors;
            if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
              return validate111.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            if (errors === _errs8 && typeof data4 == "number" && isFinite(data4)) {
              if (data4 > 9007199254740991 || isNaN(data4))
                return validate111.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" }], !1;
              if (data4 < 0 || isNaN(data4))
                return validate111.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
            }
            var valid3 = _errs8 === errors;
          } else
            var valid3 = !0;
          if (valid3) {
            if (data.media_type !== void 0) {
              let data5 = data.media_type, _errs10 = errors;
              if (errors === _errs10)
                if (typeof data5 == "string") {
                  if (func1(data5) > 127)
                    return validate111.errors = [{ instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/maxLength", keyword: "maxLength", params: { limit: 127 }, message: "must NOT have more than 127 characters" }], !1;
                  if (!pattern19.test(data5))
                    return validate111.errors = [{ instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9.+-]+/[a-z0-9.+-]+$" }, message: 'must match pattern "^[a-z0-9.+-]+/[a-z0-9.+-]+$"' }], !1;
                } else
                  return validate111.errors = [{ instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid3 = _errs10 === errors;
            } else
              var valid3 = !0;
            if (valid3) {
              if (data.stored !== void 0) {
                let data6 = data.stored, _errs12 = errors;
                if (!(data6 === "state" || data6 === "artifacts" || data6 === "external"))
                  return validate111.errors = [{ instancePath: instancePath + "/stored", schemaPath: "#/properties/stored/enum", keyword: "enum", params: { allowedValues: schema40.properties.stored.enum }, message: "must be equal to one of the allowed values" }], !1;
                var valid3 = _errs12 === errors;
              } else
                var valid3 = !0;
              if (valid3) {
                if (data.uri !== void 0) {
                  let data7 = data.uri, _errs13 = errors;
                  if (errors === _errs13)
                    if (typeof data7 == "string") {
                      if (func1(data7) > 2048)
                        return validate111.errors = [{ instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                      if (!pattern20.test(data7))
                        return validate111.errors = [{ instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/pattern", keyword: "pattern", params: { pattern: "^(?:https|s3|oci):[^\\s\\u0000-\\u001f\\u007f]+$" }, message: 'must match pattern "^(?:https|s3|oci):[^\\s\\u0000-\\u001f\\u007f]+$"' }], !1;
                    } else
                      return validate111.errors = [{ instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid3 = _errs13 === errors;
                } else
                  var valid3 = !0;
                if (valid3) {
                  if (data.role !== void 0) {
                    let data8 = data.role, _errs15 = errors;
                    if (!(data8 === "output" || data8 === "file"))
                      return validate111.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema40.properties.role.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var valid3 = _errs15 === errors;
                  } else
                    var valid3 = !0;
                  if (valid3)
                    if (data.omitted_bytes !== void 0) {
                      let data9 = data.omitted_bytes, _errs16 = errors;
                      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9)))
                        return validate111.errors = [{ instancePath: instancePath + "/omitted_bytes", schemaPath: "#/properties/omitted_bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      if (errors === _errs16 && typeof data9 == "number" && isFinite(data9)) {
                        if (data9 > 9007199254740991 || isNaN(data9))
                          return validate111.errors = [{ instancePath: instancePath + "/omitted_bytes", schemaPath: "#/properties/omitted_bytes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" }], !1;
                        if (data9 < 1 || isNaN(data9))
                          return validate111.errors = [{ instancePath: instancePath + "/omitted_bytes", schemaPath: "#/properties/omitted_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                      }
                      var valid3 = _errs16 === errors;
                    } else
                      var valid3 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate111.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate111.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate111.evaluated = { dynamicProps: !0, dynamicItems: !1 };
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
function validate224(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate224.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.digest === void 0 && (missing0 = "digest"))
        return validate224.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.id !== void 0) {
        let _errs1 = errors;
        validate75(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.digest !== void 0) {
          let _errs2 = errors;
          validate59(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate224.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate224.errors = vErrors, errors === 0;
}
validate224.evaluated = { props: { id: !0, digest: !0 }, dynamicProps: !1, dynamicItems: !1 };
var pattern32 = new RegExp("^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$", "u");
function validate230(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate230.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (!pattern32.test(data))
        return validate230.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$" }, message: 'must match pattern "^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$"' }], !1;
    } else
      return validate230.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate230.errors = vErrors, errors === 0;
}
validate230.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate228(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate228.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.digest === void 0 && (missing0 = "digest"))
        return validate228.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        validate55(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.digest !== void 0) {
          let _errs2 = errors;
          validate230(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate228.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate228.errors = vErrors, errors === 0;
}
validate228.evaluated = { props: { name: !0, digest: !0 }, dynamicProps: !1, dynamicItems: !1 };
var pattern33 = new RegExp("^[!-~]+$", "u");
function validate233(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate233.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.body === void 0 && (missing0 = "body"))
        return validate233.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let data0 = data.type, _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (func1(data0) > 2048)
              return validate233.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
            if (func1(data0) < 1)
              return validate233.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            if (!pattern33.test(data0))
              return validate233.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/pattern", keyword: "pattern", params: { pattern: "^[!-~]+$" }, message: 'must match pattern "^[!-~]+$"' }], !1;
          } else
            return validate233.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.body !== void 0) {
          let data1 = data.body, _errs3 = errors;
          if (errors === _errs3)
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (Object.keys(data1).length > 1e3)
                return validate233.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties" }], !1;
            } else
              return validate233.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate233.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate233.errors = vErrors, errors === 0;
}
validate233.evaluated = { props: { type: !0, body: !0 }, dynamicProps: !1, dynamicItems: !1 };
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
var func0 = require_equal().default, pattern29 = new RegExp("^SIG[A-Z0-9]+$", "u");
function validate239(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate239.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !0, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.provenance !== void 0 && data.provenance !== "executed") {
    let err0 = {};
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs4 = errors, _errs5 = errors, valid2 = !1, _errs6 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.exit_code === void 0 && (missing0 = "exit_code")) {
        let err1 = { instancePath, schemaPath: "#/then/anyOf/0/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    var _valid1 = _errs6 === errors;
    valid2 = valid2 || _valid1;
    let _errs7 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.signal === void 0 && (missing1 = "signal")) {
        let err2 = { instancePath, schemaPath: "#/then/anyOf/1/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    var _valid1 = _errs7 === errors;
    if (valid2 = valid2 || _valid1, valid2)
      errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
    else {
      let err3 = { instancePath, schemaPath: "#/then/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
      return vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++, validate239.errors = vErrors, !1;
    }
    if (errors === _errs4 && data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.command === void 0 && (missing2 = "command") || data.source === void 0 && (missing2 = "source") || data.started_at === void 0 && (missing2 = "started_at") || data.duration_ms === void 0 && (missing2 = "duration_ms"))
        return validate239.errors = [{ instancePath, schemaPath: "#/then/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs8 = errors, _errs9 = errors, valid3 = !1, _errs10 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing3;
      if (data.summary === void 0 && (missing3 = "summary")) {
        let err4 = { instancePath, schemaPath: "#/else/anyOf/0/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    var _valid2 = _errs10 === errors;
    valid3 = valid3 || _valid2;
    let _errs11 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing4;
      if (data.artifacts === void 0 && (missing4 = "artifacts")) {
        let err5 = { instancePath, schemaPath: "#/else/anyOf/1/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    var _valid2 = _errs11 === errors;
    valid3 = valid3 || _valid2;
    let _errs12 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing5;
      if (data.links === void 0 && (missing5 = "links")) {
        let err6 = { instancePath, schemaPath: "#/else/anyOf/2/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    var _valid2 = _errs12 === errors;
    if (valid3 = valid3 || _valid2, valid3)
      errors = _errs9, vErrors !== null && (_errs9 ? vErrors.length = _errs9 : vErrors = null);
    else {
      let err7 = { instancePath, schemaPath: "#/else/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
      return vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++, validate239.errors = vErrors, !1;
    }
    var _valid0 = _errs8 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err8 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema' };
    return vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++, validate239.errors = vErrors, !1;
  }
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing6;
      if (data.kind === void 0 && (missing6 = "kind") || data.provenance === void 0 && (missing6 = "provenance") || data.result === void 0 && (missing6 = "result"))
        return validate239.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }], !1;
      if (data.kind !== void 0) {
        let _errs13 = errors;
        validate75(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
        var valid4 = _errs13 === errors;
      } else
        var valid4 = !0;
      if (valid4) {
        if (data.provenance !== void 0) {
          let data2 = data.provenance, _errs14 = errors;
          if (!(data2 === "executed" || data2 === "declared"))
            return validate239.errors = [{ instancePath: instancePath + "/provenance", schemaPath: "#/properties/provenance/enum", keyword: "enum", params: { allowedValues: schema61.properties.provenance.enum }, message: "must be equal to one of the allowed values" }], !1;
          var valid4 = _errs14 === errors;
        } else
          var valid4 = !0;
        if (valid4) {
          if (data.result !== void 0) {
            let data3 = data.result, _errs15 = errors;
            if (!(data3 === "pass" || data3 === "fail" || data3 === "partial" || data3 === "skipped" || data3 === "blocked"))
              return validate239.errors = [{ instancePath: instancePath + "/result", schemaPath: "#/properties/result/enum", keyword: "enum", params: { allowedValues: schema61.properties.result.enum }, message: "must be equal to one of the allowed values" }], !1;
            var valid4 = _errs15 === errors;
          } else
            var valid4 = !0;
          if (valid4) {
            if (data.summary !== void 0) {
              let _errs16 = errors;
              validate96(data.summary, { instancePath: instancePath + "/summary", parentData: data, parentDataProperty: "summary", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
              var valid4 = _errs16 === errors;
            } else
              var valid4 = !0;
            if (valid4) {
              if (data.command !== void 0) {
                let data5 = data.command, _errs17 = errors;
                if (errors === _errs17)
                  if (Array.isArray(data5)) {
                    if (data5.length > 4096)
                      return validate239.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/maxItems", keyword: "maxItems", params: { limit: 4096 }, message: "must NOT have more than 4096 items" }], !1;
                    if (data5.length < 1)
                      return validate239.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                    {
                      var valid5 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data6 = data5[i0], _errs19 = errors;
                        if (errors === _errs19)
                          if (typeof data6 == "string") {
                            if (func1(data6) > 32768)
                              return validate239.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/maxLength", keyword: "maxLength", params: { limit: 32768 }, message: "must NOT have more than 32768 characters" }], !1;
                          } else
                            return validate239.errors = [{ instancePath: instancePath + "/command/" + i0, schemaPath: "#/properties/command/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid5 = _errs19 === errors;
                        if (!valid5)
                          break;
                      }
                    }
                  } else
                    return validate239.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid4 = _errs17 === errors;
              } else
                var valid4 = !0;
              if (valid4) {
                if (data.cwd !== void 0) {
                  let data7 = data.cwd, _errs21 = errors;
                  if (errors === _errs21)
                    if (typeof data7 == "string") {
                      if (func1(data7) > 1024)
                        return validate239.errors = [{ instancePath: instancePath + "/cwd", schemaPath: "#/properties/cwd/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
                      if (!pattern4.test(data7))
                        return validate239.errors = [{ instancePath: instancePath + "/cwd", schemaPath: "#/properties/cwd/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
                    } else
                      return validate239.errors = [{ instancePath: instancePath + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid4 = _errs21 === errors;
                } else
                  var valid4 = !0;
                if (valid4) {
                  if (data.exit_code !== void 0) {
                    let data8 = data.exit_code, _errs23 = errors;
                    if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                      return validate239.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    if (errors === _errs23 && typeof data8 == "number" && isFinite(data8)) {
                      if (data8 > 4294967295 || isNaN(data8))
                        return validate239.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }], !1;
                      if (data8 < 0 || isNaN(data8))
                        return validate239.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                    }
                    var valid4 = _errs23 === errors;
                  } else
                    var valid4 = !0;
                  if (valid4) {
                    if (data.signal !== void 0) {
                      let data9 = data.signal, _errs25 = errors;
                      if (errors === _errs25)
                        if (typeof data9 == "string") {
                          if (func1(data9) > 32)
                            return validate239.errors = [{ instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" }], !1;
                          if (!pattern29.test(data9))
                            return validate239.errors = [{ instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/pattern", keyword: "pattern", params: { pattern: "^SIG[A-Z0-9]+$" }, message: 'must match pattern "^SIG[A-Z0-9]+$"' }], !1;
                        } else
                          return validate239.errors = [{ instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid4 = _errs25 === errors;
                    } else
                      var valid4 = !0;
                    if (valid4) {
                      if (data.started_at !== void 0) {
                        let _errs27 = errors;
                        validate62(data.started_at, { instancePath: instancePath + "/started_at", parentData: data, parentDataProperty: "started_at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
                        var valid4 = _errs27 === errors;
                      } else
                        var valid4 = !0;
                      if (valid4) {
                        if (data.duration_ms !== void 0) {
                          let data11 = data.duration_ms, _errs28 = errors;
                          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                            return validate239.errors = [{ instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          if (errors === _errs28 && typeof data11 == "number" && isFinite(data11)) {
                            if (data11 > 9007199254740991 || isNaN(data11))
                              return validate239.errors = [{ instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" }], !1;
                            if (data11 < 0 || isNaN(data11))
                              return validate239.errors = [{ instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                          }
                          var valid4 = _errs28 === errors;
                        } else
                          var valid4 = !0;
                        if (valid4) {
                          if (data.source !== void 0) {
                            let _errs30 = errors;
                            validate209(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length);
                            var valid4 = _errs30 === errors;
                          } else
                            var valid4 = !0;
                          if (valid4) {
                            if (data.source_after !== void 0) {
                              let _errs31 = errors;
                              validate209(data.source_after, { instancePath: instancePath + "/source_after", parentData: data, parentDataProperty: "source_after", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length);
                              var valid4 = _errs31 === errors;
                            } else
                              var valid4 = !0;
                            if (valid4) {
                              if (data.artifacts !== void 0) {
                                let data14 = data.artifacts, _errs32 = errors;
                                if (errors === _errs32)
                                  if (Array.isArray(data14)) {
                                    if (data14.length > 1e3)
                                      return validate239.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                                    if (data14.length < 1)
                                      return validate239.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                                    {
                                      var valid6 = !0;
                                      let len1 = data14.length;
                                      for (let i1 = 0; i1 < len1; i1++) {
                                        let _errs34 = errors;
                                        validate111(data14[i1], { instancePath: instancePath + "/artifacts/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors), errors = vErrors.length);
                                        var valid6 = _errs34 === errors;
                                        if (!valid6)
                                          break;
                                      }
                                    }
                                  } else
                                    return validate239.errors = [{ instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                var valid4 = _errs32 === errors;
                              } else
                                var valid4 = !0;
                              if (valid4) {
                                if (data.links !== void 0) {
                                  let data16 = data.links, _errs35 = errors;
                                  if (errors === _errs35)
                                    if (Array.isArray(data16)) {
                                      if (data16.length > 256)
                                        return validate239.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                      if (data16.length < 1)
                                        return validate239.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                                      {
                                        var valid7 = !0;
                                        let len2 = data16.length;
                                        for (let i2 = 0; i2 < len2; i2++) {
                                          let _errs37 = errors;
                                          validate220(data16[i2], { instancePath: instancePath + "/links/" + i2, parentData: data16, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors), errors = vErrors.length);
                                          var valid7 = _errs37 === errors;
                                          if (!valid7)
                                            break;
                                        }
                                      }
                                    } else
                                      return validate239.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                  var valid4 = _errs35 === errors;
                                } else
                                  var valid4 = !0;
                                if (valid4) {
                                  if (data.acceptance_checks !== void 0) {
                                    let data18 = data.acceptance_checks, _errs38 = errors;
                                    if (errors === _errs38)
                                      if (Array.isArray(data18)) {
                                        if (data18.length > 256)
                                          return validate239.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                        {
                                          var valid8 = !0;
                                          let len3 = data18.length;
                                          for (let i3 = 0; i3 < len3; i3++) {
                                            let _errs40 = errors;
                                            validate224(data18[i3], { instancePath: instancePath + "/acceptance_checks/" + i3, parentData: data18, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors), errors = vErrors.length);
                                            var valid8 = _errs40 === errors;
                                            if (!valid8)
                                              break;
                                          }
                                        }
                                      } else
                                        return validate239.errors = [{ instancePath: instancePath + "/acceptance_checks", schemaPath: "#/properties/acceptance_checks/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                    var valid4 = _errs38 === errors;
                                  } else
                                    var valid4 = !0;
                                  if (valid4) {
                                    if (data.subjects !== void 0) {
                                      let data20 = data.subjects, _errs41 = errors;
                                      if (errors === _errs41)
                                        if (Array.isArray(data20)) {
                                          if (data20.length > 256)
                                            return validate239.errors = [{ instancePath: instancePath + "/subjects", schemaPath: "#/properties/subjects/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                          {
                                            var valid9 = !0;
                                            let len4 = data20.length;
                                            for (let i4 = 0; i4 < len4; i4++) {
                                              let _errs43 = errors;
                                              validate228(data20[i4], { instancePath: instancePath + "/subjects/" + i4, parentData: data20, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors), errors = vErrors.length);
                                              var valid9 = _errs43 === errors;
                                              if (!valid9)
                                                break;
                                            }
                                          }
                                        } else
                                          return validate239.errors = [{ instancePath: instancePath + "/subjects", schemaPath: "#/properties/subjects/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                      var valid4 = _errs41 === errors;
                                    } else
                                      var valid4 = !0;
                                    if (valid4) {
                                      if (data.predicate !== void 0) {
                                        let _errs44 = errors;
                                        validate233(data.predicate, { instancePath: instancePath + "/predicate", parentData: data, parentDataProperty: "predicate", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors), errors = vErrors.length);
                                        var valid4 = _errs44 === errors;
                                      } else
                                        var valid4 = !0;
                                      if (valid4) {
                                        if (data.environment !== void 0) {
                                          let _errs45 = errors;
                                          validate55(data.environment, { instancePath: instancePath + "/environment", parentData: data, parentDataProperty: "environment", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                          var valid4 = _errs45 === errors;
                                        } else
                                          var valid4 = !0;
                                        if (valid4) {
                                          if (data.claim !== void 0) {
                                            let _errs46 = errors;
                                            validate53(data.claim, { instancePath: instancePath + "/claim", parentData: data, parentDataProperty: "claim", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                            var valid4 = _errs46 === errors;
                                          } else
                                            var valid4 = !0;
                                          if (valid4) {
                                            if (data.handoff !== void 0) {
                                              let _errs47 = errors;
                                              validate53(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                              var valid4 = _errs47 === errors;
                                            } else
                                              var valid4 = !0;
                                            if (valid4)
                                              if (data.supersedes !== void 0) {
                                                let data26 = data.supersedes, _errs48 = errors;
                                                if (errors === _errs48)
                                                  if (Array.isArray(data26)) {
                                                    if (data26.length > 256)
                                                      return validate239.errors = [{ instancePath: instancePath + "/supersedes", schemaPath: "#/properties/supersedes/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                                                    {
                                                      var valid10 = !0;
                                                      let len5 = data26.length;
                                                      for (let i5 = 0; i5 < len5; i5++) {
                                                        let _errs50 = errors;
                                                        validate53(data26[i5], { instancePath: instancePath + "/supersedes/" + i5, parentData: data26, parentDataProperty: i5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                                                        var valid10 = _errs50 === errors;
                                                        if (!valid10)
                                                          break;
                                                      }
                                                      if (valid10) {
                                                        let i6 = data26.length, j0;
                                                        if (i6 > 1) {
                                                          outer0: for (; i6--; )
                                                            for (j0 = i6; j0--; )
                                                              if (func0(data26[i6], data26[j0])) {
                                                                return validate239.errors = [{ instancePath: instancePath + "/supersedes", schemaPath: "#/properties/supersedes/uniqueItems", keyword: "uniqueItems", params: { i: i6, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i6 + " are identical)" }], !1;
                                                                break outer0;
                                                              }
                                                        }
                                                      }
                                                    }
                                                  } else
                                                    return validate239.errors = [{ instancePath: instancePath + "/supersedes", schemaPath: "#/properties/supersedes/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                var valid4 = _errs48 === errors;
                                              } else
                                                var valid4 = !0;
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
      return validate239.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate239.errors = vErrors, errors === 0;
}
validate239.evaluated = { props: { kind: !0, provenance: !0, result: !0, summary: !0, command: !0, cwd: !0, exit_code: !0, signal: !0, started_at: !0, duration_ms: !0, source: !0, source_after: !0, artifacts: !0, links: !0, acceptance_checks: !0, subjects: !0, predicate: !0, environment: !0, claim: !0, handoff: !0, supersedes: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  evidence
};
