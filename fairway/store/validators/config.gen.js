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
var config = validate157, schema49 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "config.schema.json", title: "Config", description: "fairway.yaml: the policy of a project, read from the tip of its integration branch.", type: "object", required: ["project"], properties: { schema: { const: "fairway/config@1", description: "The version of the file format." }, requires: { type: "array", maxItems: 64, uniqueItems: !0, items: { type: "string", maxLength: 64, pattern: "^[a-z][a-z0-9-]*$", description: "One feature." }, description: "The features of Fairway that this policy cannot be applied without. A version that does not know one of them reads the store, and records and judges nothing." }, project: { $ref: "name.part", description: "The name of the project." }, integration_branch: { $ref: "line.part", description: "The branch that finished work lands on. Default: main." }, state_ref: { type: "string", pattern: "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", maxLength: 200, description: "The ref that holds the state. Default: refs/heads/fairway/state." }, store: { type: "object", description: "How the store is written and shared between clones.", properties: { sync: { enum: ["manual", "auto"], description: "manual: fairway sync shares records. auto: every command that records something shares it. Default: manual." }, remote: { $ref: "line.part", description: "The remote to share through. Default: origin, or the only remote." }, offline: { enum: ["refuse", "allow"], description: "With sync: auto, what an exclusive command such as claim does if the remote is unreachable. refuse: it is refused. allow: it is recorded in this clone only. Default: refuse." }, timeout_seconds: { type: "integer", minimum: 1, maximum: 3600, description: "How long a remote may be silent before it counts as unreachable, in seconds. Default: 60." }, outbox: { enum: ["off", "auto"], description: "auto: a command that cannot write the store is kept in the outbox, without --outbox. Default: off." } } }, git_host: { type: "object", description: "URLs of commits and files on the git host; used for links only.", properties: { commit: { type: "string", maxLength: 500, pattern: "^https://", description: "The URL of a commit, with {commit} as placeholder." }, file: { type: "string", maxLength: 500, pattern: "^https://", description: "The URL of a file at a commit, with {commit} and {path} as placeholders." } } }, tasks: { type: "object", description: "Rules for tasks.", properties: { id_pattern: { type: "string", maxLength: 200, description: "A regular expression that every task id must match. Default: ^[A-Z][A-Z0-9-]*$." }, kinds: { $ref: "names.part", description: "The allowed kinds. Absent: any." }, risk_levels: { $ref: "names.part", description: "The allowed risk levels. Absent: any." }, profiles: { $ref: "names.part", description: "The allowed profiles. Absent: any." }, default_priority: { type: "integer", minimum: 0, maximum: 1e6, description: "The priority of a task without one." } } }, roles: { type: "object", maxProperties: 200, description: "Who may claim tasks. Absent: any role name is accepted.", propertyNames: { $ref: "name.part" }, additionalProperties: { oneOf: [{ type: "null" }, { type: "object", description: "One role.", properties: { title: { $ref: "line.part", description: "A short title." }, description: { $ref: "text.part", description: "What the role does." }, coordinator: { type: "boolean", description: "Whether the role may release, finish and move tasks that others hold. Default: false." }, review_domains: { $ref: "names.part", description: "The review domains that the role answers for." } } }] } }, lanes: { type: "object", maxProperties: 500, description: "The ownership boundaries of the work.", propertyNames: { $ref: "name.part" }, additionalProperties: { type: "object", description: "One lane.", properties: { title: { $ref: "line.part", description: "A short title." }, role: { $ref: "name.part", description: "The role that works in the lane, if there is only one." }, paths: { $ref: "paths.part", description: "The code that the lane owns, as globs." }, typical_work: { $ref: "text.part", description: "The typical work of the lane." }, review_domains: { $ref: "names.part", description: "The default review domains of its work." }, review_when: { type: "array", maxItems: 64, description: "Review domains that are required under a condition.", items: { type: "object", description: "One condition.", required: ["domain", "when"], properties: { domain: { $ref: "name.part", description: "The review domain." }, when: { $ref: "line.part", description: "The condition, for people to judge." }, paths: { $ref: "paths.part", description: "Target paths that indicate it." }, tags: { type: "array", maxItems: 64, items: { $ref: "line.part" }, description: "Tags that indicate it." } } } }, branch: { $ref: "line.part", description: "The template for branches, with {lane} and {task}. Default: lane/{lane}/{task}." }, worktree: { $ref: "line.part", description: "The template for worktree names, with {project}, {lane} and {task}. Default: {project}-{lane}-{task}." }, wip_limit: { type: "integer", minimum: 1, maximum: 1e3, description: "The maximum number of active tasks." } } } }, states: { type: "object", minProperties: 2, maxProperties: 50, description: "The states of a task, each with its class. Commands use the first state of a class.", propertyNames: { $ref: "name.part" }, additionalProperties: { $ref: "stateClass.part" } }, transitions: { type: "array", maxItems: 500, description: "The allowed transitions, as 'from -> to'; * matches any state. Absent: all.", items: { type: "string", pattern: "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$", description: "One transition." } }, claims: { type: "object", description: "Rules for claims.", properties: { lease_minutes: { type: "integer", minimum: 1, maximum: 525600, description: "How long a claim lasts unless it is renewed, in minutes. Absent: forever." } } }, review: { type: "object", description: "Rules for reviews.", properties: { domains: { $ref: "names.part", description: "The allowed review domains. Absent: any." }, routes: { type: "array", maxItems: 500, description: "Review domains by changed paths. All matching routes apply.", items: { type: "object", description: "One route.", required: ["paths"], properties: { name: { $ref: "line.part", description: "The name of the route." }, paths: { $ref: "paths.part", description: "The globs of the route." }, domains: { $ref: "names.part", description: "The domains that they require." }, reviewer: { $ref: "line.part", description: "The role to ask." } } } } } }, gates: { type: "object", description: "Conditions before a task is done or merged.", properties: { blocked_reason: { type: "boolean", description: "Whether blocking a task requires a reason. Default: true." }, done: { $ref: "gates.part", description: "Gates before done." }, merge_ready: { $ref: "gates.part", description: "Gates before merging." } } }, policy: { type: "object", description: "Signatures, which prove who wrote a record. The guide to signing shows how to set them up.", properties: { signatures: { enum: ["off", "warn", "require"], description: "off: signatures are not checked. warn: missing and bad signatures are reported. require: a record without a good signature is not written, and does not count if it was written without Fairway. Default: off." }, allowed_signers: { type: "string", maxLength: 500, pattern: "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$", description: "The file that lists the SSH keys that may sign, in the allowed-signers format of OpenSSH. It is read from the tip of the integration branch, never from a worktree. Default: allowed_signers." }, openpgp_keys: { type: "object", maxProperties: 1e3, description: "The OpenPGP keys that may sign: fingerprint (capital letters, no spaces) to principal. Whoever checks needs the keys in their keyring.", propertyNames: { type: "string", pattern: "^([0-9A-F]{40}|[0-9A-F]{64})$" }, additionalProperties: { $ref: "line.part", description: "The principal." } }, signers: { type: "object", maxProperties: 1e3, description: "The actors that a principal may sign for beside itself; * matches any part of a name.", propertyNames: { type: "string", minLength: 1, maxLength: 500 }, additionalProperties: { type: "array", maxItems: 1e3, items: { $ref: "line.part" }, description: "The actors." } }, signed_after: { $ref: "gitId.part", description: "The commit of the state ref up to which no signature is required, such as the head when signatures were introduced. Absent: the whole history is checked." } } }, portal: { type: "object", description: "The appearance of the portal.", properties: { title: { $ref: "line.part", description: "The title of the site." }, tagline: { $ref: "line.part", description: "The line below the title." } } } } }, func1 = require_ucs2length().default, pattern21 = new RegExp("^[a-z][a-z0-9-]*$", "u"), pattern22 = new RegExp("^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", "u"), pattern23 = new RegExp("^https://", "u"), pattern25 = new RegExp("^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$", "u"), pattern26 = new RegExp("^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$", "u"), pattern27 = new RegExp("^([0-9A-F]{40}|[0-9A-F]{64})$", "u");
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
var func0 = require_equal().default;
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
var schema45 = { enum: ["open", "active", "blocked", "review", "done", "dropped"], description: "The class of a state, independent of its name in the project. done and dropped are closed: the work was finished, or will not be done.", $id: "stateClass.part" };
function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate132.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "open" || data === "active" || data === "blocked" || data === "review" || data === "done" || data === "dropped" ? (validate132.errors = vErrors, errors === 0) : (validate132.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate132.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema52 = { enum: ["required", "advisory", "off"], description: "The mode of the gate.", $id: "mode.part" };
function validate190(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate190.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "required" || data === "advisory" || data === "off" ? (validate190.errors = vErrors, errors === 0) : (validate190.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema52.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate190.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate189(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate189.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.evidence !== void 0) {
        let _errs1 = errors;
        validate190(data.evidence, { instancePath: instancePath + "/evidence", parentData: data, parentDataProperty: "evidence", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.acceptance !== void 0) {
          let _errs2 = errors;
          validate190(data.acceptance, { instancePath: instancePath + "/acceptance", parentData: data, parentDataProperty: "acceptance", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.review !== void 0) {
            let _errs3 = errors;
            validate190(data.review, { instancePath: instancePath + "/review", parentData: data, parentDataProperty: "review", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.handoff !== void 0) {
              let _errs4 = errors;
              validate190(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.clean_worktree !== void 0) {
                let _errs5 = errors;
                validate190(data.clean_worktree, { instancePath: instancePath + "/clean_worktree", parentData: data, parentDataProperty: "clean_worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.based_on_integration !== void 0) {
                  let _errs6 = errors;
                  validate190(data.based_on_integration, { instancePath: instancePath + "/based_on_integration", parentData: data, parentDataProperty: "based_on_integration", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate189.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate189.errors = vErrors, errors === 0;
}
validate189.evaluated = { props: { evidence: !0, acceptance: !0, review: !0, handoff: !0, clean_worktree: !0, based_on_integration: !0 }, dynamicProps: !1, dynamicItems: !1 };
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
function validate157(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate157.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.project === void 0 && (missing0 = "project"))
        return validate157.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.schema !== void 0) {
        let _errs1 = errors;
        if (data.schema !== "fairway/config@1")
          return validate157.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/config@1" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.requires !== void 0) {
          let data1 = data.requires, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              if (data1.length > 64)
                return validate157.errors = [{ instancePath: instancePath + "/requires", schemaPath: "#/properties/requires/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
              {
                var valid1 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data2 = data1[i0], _errs4 = errors;
                  if (errors === _errs4)
                    if (typeof data2 == "string") {
                      if (func1(data2) > 64)
                        return validate157.errors = [{ instancePath: instancePath + "/requires/" + i0, schemaPath: "#/properties/requires/items/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                      if (!pattern21.test(data2))
                        return validate157.errors = [{ instancePath: instancePath + "/requires/" + i0, schemaPath: "#/properties/requires/items/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*$" }, message: 'must match pattern "^[a-z][a-z0-9-]*$"' }], !1;
                    } else
                      return validate157.errors = [{ instancePath: instancePath + "/requires/" + i0, schemaPath: "#/properties/requires/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs4 === errors;
                  if (!valid1)
                    break;
                }
                if (valid1) {
                  let i1 = data1.length, j0;
                  if (i1 > 1) {
                    let indices0 = {};
                    for (; i1--; ) {
                      let item0 = data1[i1];
                      if (typeof item0 == "string") {
                        if (typeof indices0[item0] == "number") {
                          return j0 = indices0[item0], validate157.errors = [{ instancePath: instancePath + "/requires", schemaPath: "#/properties/requires/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                          break;
                        }
                        indices0[item0] = i1;
                      }
                    }
                  }
                }
              }
            } else
              return validate157.errors = [{ instancePath: instancePath + "/requires", schemaPath: "#/properties/requires/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.project !== void 0) {
            let _errs6 = errors;
            validate75(data.project, { instancePath: instancePath + "/project", parentData: data, parentDataProperty: "project", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.integration_branch !== void 0) {
              let _errs7 = errors;
              validate55(data.integration_branch, { instancePath: instancePath + "/integration_branch", parentData: data, parentDataProperty: "integration_branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.state_ref !== void 0) {
                let data5 = data.state_ref, _errs8 = errors;
                if (errors === _errs8)
                  if (typeof data5 == "string") {
                    if (func1(data5) > 200)
                      return validate157.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                    if (!pattern22.test(data5))
                      return validate157.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/pattern", keyword: "pattern", params: { pattern: "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$" }, message: 'must match pattern "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$"' }], !1;
                  } else
                    return validate157.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.store !== void 0) {
                  let data6 = data.store, _errs10 = errors;
                  if (errors === _errs10)
                    if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                      if (data6.sync !== void 0) {
                        let data7 = data6.sync, _errs12 = errors;
                        if (!(data7 === "manual" || data7 === "auto"))
                          return validate157.errors = [{ instancePath: instancePath + "/store/sync", schemaPath: "#/properties/store/properties/sync/enum", keyword: "enum", params: { allowedValues: schema49.properties.store.properties.sync.enum }, message: "must be equal to one of the allowed values" }], !1;
                        var valid3 = _errs12 === errors;
                      } else
                        var valid3 = !0;
                      if (valid3) {
                        if (data6.remote !== void 0) {
                          let _errs13 = errors;
                          validate55(data6.remote, { instancePath: instancePath + "/store/remote", parentData: data6, parentDataProperty: "remote", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                          var valid3 = _errs13 === errors;
                        } else
                          var valid3 = !0;
                        if (valid3) {
                          if (data6.offline !== void 0) {
                            let data9 = data6.offline, _errs14 = errors;
                            if (!(data9 === "refuse" || data9 === "allow"))
                              return validate157.errors = [{ instancePath: instancePath + "/store/offline", schemaPath: "#/properties/store/properties/offline/enum", keyword: "enum", params: { allowedValues: schema49.properties.store.properties.offline.enum }, message: "must be equal to one of the allowed values" }], !1;
                            var valid3 = _errs14 === errors;
                          } else
                            var valid3 = !0;
                          if (valid3) {
                            if (data6.timeout_seconds !== void 0) {
                              let data10 = data6.timeout_seconds, _errs15 = errors;
                              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)))
                                return validate157.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                              if (errors === _errs15 && typeof data10 == "number" && isFinite(data10)) {
                                if (data10 > 3600 || isNaN(data10))
                                  return validate157.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" }], !1;
                                if (data10 < 1 || isNaN(data10))
                                  return validate157.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                              }
                              var valid3 = _errs15 === errors;
                            } else
                              var valid3 = !0;
                            if (valid3)
                              if (data6.outbox !== void 0) {
                                let data11 = data6.outbox, _errs17 = errors;
                                if (!(data11 === "off" || data11 === "auto"))
                                  return validate157.errors = [{ instancePath: instancePath + "/store/outbox", schemaPath: "#/properties/store/properties/outbox/enum", keyword: "enum", params: { allowedValues: schema49.properties.store.properties.outbox.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var valid3 = _errs17 === errors;
                              } else
                                var valid3 = !0;
                          }
                        }
                      }
                    } else
                      return validate157.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.git_host !== void 0) {
                    let data12 = data.git_host, _errs18 = errors;
                    if (errors === _errs18)
                      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                        if (data12.commit !== void 0) {
                          let data13 = data12.commit, _errs20 = errors;
                          if (errors === _errs20)
                            if (typeof data13 == "string") {
                              if (func1(data13) > 500)
                                return validate157.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                              if (!pattern23.test(data13))
                                return validate157.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"' }], !1;
                            } else
                              return validate157.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid4 = _errs20 === errors;
                        } else
                          var valid4 = !0;
                        if (valid4)
                          if (data12.file !== void 0) {
                            let data14 = data12.file, _errs22 = errors;
                            if (errors === _errs22)
                              if (typeof data14 == "string") {
                                if (func1(data14) > 500)
                                  return validate157.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                if (!pattern23.test(data14))
                                  return validate157.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"' }], !1;
                              } else
                                return validate157.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid4 = _errs22 === errors;
                          } else
                            var valid4 = !0;
                      } else
                        return validate157.errors = [{ instancePath: instancePath + "/git_host", schemaPath: "#/properties/git_host/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.tasks !== void 0) {
                      let data15 = data.tasks, _errs24 = errors;
                      if (errors === _errs24)
                        if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                          if (data15.id_pattern !== void 0) {
                            let data16 = data15.id_pattern, _errs26 = errors;
                            if (errors === _errs26)
                              if (typeof data16 == "string") {
                                if (func1(data16) > 200)
                                  return validate157.errors = [{ instancePath: instancePath + "/tasks/id_pattern", schemaPath: "#/properties/tasks/properties/id_pattern/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                              } else
                                return validate157.errors = [{ instancePath: instancePath + "/tasks/id_pattern", schemaPath: "#/properties/tasks/properties/id_pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid5 = _errs26 === errors;
                          } else
                            var valid5 = !0;
                          if (valid5) {
                            if (data15.kinds !== void 0) {
                              let _errs28 = errors;
                              validate99(data15.kinds, { instancePath: instancePath + "/tasks/kinds", parentData: data15, parentDataProperty: "kinds", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                              var valid5 = _errs28 === errors;
                            } else
                              var valid5 = !0;
                            if (valid5) {
                              if (data15.risk_levels !== void 0) {
                                let _errs29 = errors;
                                validate99(data15.risk_levels, { instancePath: instancePath + "/tasks/risk_levels", parentData: data15, parentDataProperty: "risk_levels", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                                var valid5 = _errs29 === errors;
                              } else
                                var valid5 = !0;
                              if (valid5) {
                                if (data15.profiles !== void 0) {
                                  let _errs30 = errors;
                                  validate99(data15.profiles, { instancePath: instancePath + "/tasks/profiles", parentData: data15, parentDataProperty: "profiles", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                                  var valid5 = _errs30 === errors;
                                } else
                                  var valid5 = !0;
                                if (valid5)
                                  if (data15.default_priority !== void 0) {
                                    let data20 = data15.default_priority, _errs31 = errors;
                                    if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20)))
                                      return validate157.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                    if (errors === _errs31 && typeof data20 == "number" && isFinite(data20)) {
                                      if (data20 > 1e6 || isNaN(data20))
                                        return validate157.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                                      if (data20 < 0 || isNaN(data20))
                                        return validate157.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                    }
                                    var valid5 = _errs31 === errors;
                                  } else
                                    var valid5 = !0;
                              }
                            }
                          }
                        } else
                          return validate157.errors = [{ instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var valid0 = _errs24 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.roles !== void 0) {
                        let data21 = data.roles, _errs33 = errors;
                        if (errors === _errs33)
                          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                            if (Object.keys(data21).length > 200)
                              return validate157.errors = [{ instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" }], !1;
                            for (let key0 in data21) {
                              let _errs35 = errors;
                              validate75(key0, { instancePath: instancePath + "/roles", parentData: data21, parentDataProperty: "roles", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                              var valid6 = _errs35 === errors;
                              if (!valid6) {
                                let err0 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
                                return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate157.errors = vErrors, !1;
                                break;
                              }
                            }
                            if (valid6)
                              for (let key1 in data21) {
                                let data22 = data21[key1], _errs37 = errors, _errs38 = errors, valid8 = !1, passing0 = null, _errs39 = errors;
                                if (data22 !== null) {
                                  let err1 = { instancePath: instancePath + "/roles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                  vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
                                }
                                var _valid0 = _errs39 === errors;
                                _valid0 && (valid8 = !0, passing0 = 0);
                                let _errs41 = errors;
                                if (errors === _errs41)
                                  if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                                    if (data22.title !== void 0) {
                                      let _errs43 = errors;
                                      validate55(data22.title, { instancePath: instancePath + "/roles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/title", parentData: data22, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                      var valid9 = _errs43 === errors;
                                    } else
                                      var valid9 = !0;
                                    if (valid9) {
                                      if (data22.description !== void 0) {
                                        let _errs44 = errors;
                                        validate96(data22.description, { instancePath: instancePath + "/roles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", parentData: data22, parentDataProperty: "description", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
                                        var valid9 = _errs44 === errors;
                                      } else
                                        var valid9 = !0;
                                      if (valid9) {
                                        if (data22.coordinator !== void 0) {
                                          let _errs45 = errors;
                                          if (typeof data22.coordinator != "boolean") {
                                            let err2 = { instancePath: instancePath + "/roles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/coordinator", schemaPath: "#/properties/roles/additionalProperties/oneOf/1/properties/coordinator/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
                                          }
                                          var valid9 = _errs45 === errors;
                                        } else
                                          var valid9 = !0;
                                        if (valid9)
                                          if (data22.review_domains !== void 0) {
                                            let _errs47 = errors;
                                            validate99(data22.review_domains, { instancePath: instancePath + "/roles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_domains", parentData: data22, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                                            var valid9 = _errs47 === errors;
                                          } else
                                            var valid9 = !0;
                                      }
                                    }
                                  } else {
                                    let err3 = { instancePath: instancePath + "/roles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
                                  }
                                var _valid0 = _errs41 === errors;
                                if (_valid0 && valid8)
                                  valid8 = !1, passing0 = [passing0, 1];
                                else if (_valid0) {
                                  valid8 = !0, passing0 = 1;
                                  var props0 = {};
                                  props0.title = !0, props0.description = !0, props0.coordinator = !0, props0.review_domains = !0;
                                }
                                if (valid8)
                                  errors = _errs38, vErrors !== null && (_errs38 ? vErrors.length = _errs38 : vErrors = null);
                                else {
                                  let err4 = { instancePath: instancePath + "/roles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/roles/additionalProperties/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                                  return vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++, validate157.errors = vErrors, !1;
                                }
                                var valid7 = _errs37 === errors;
                                if (!valid7)
                                  break;
                              }
                          } else
                            return validate157.errors = [{ instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid0 = _errs33 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.lanes !== void 0) {
                          let data27 = data.lanes, _errs48 = errors;
                          if (errors === _errs48)
                            if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                              if (Object.keys(data27).length > 500)
                                return validate157.errors = [{ instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/maxProperties", keyword: "maxProperties", params: { limit: 500 }, message: "must NOT have more than 500 properties" }], !1;
                              for (let key2 in data27) {
                                let _errs50 = errors;
                                validate75(key2, { instancePath: instancePath + "/lanes", parentData: data27, parentDataProperty: "lanes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                var valid10 = _errs50 === errors;
                                if (!valid10) {
                                  let err5 = { instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, message: "property name must be valid" };
                                  return vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++, validate157.errors = vErrors, !1;
                                  break;
                                }
                              }
                              if (valid10)
                                for (let key3 in data27) {
                                  let data28 = data27[key3], _errs52 = errors;
                                  if (errors === _errs52)
                                    if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                                      if (data28.title !== void 0) {
                                        let _errs54 = errors;
                                        validate55(data28.title, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/title", parentData: data28, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                        var valid12 = _errs54 === errors;
                                      } else
                                        var valid12 = !0;
                                      if (valid12) {
                                        if (data28.role !== void 0) {
                                          let _errs55 = errors;
                                          validate75(data28.role, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/role", parentData: data28, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                          var valid12 = _errs55 === errors;
                                        } else
                                          var valid12 = !0;
                                        if (valid12) {
                                          if (data28.paths !== void 0) {
                                            let _errs56 = errors;
                                            validate171(data28.paths, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/paths", parentData: data28, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
                                            var valid12 = _errs56 === errors;
                                          } else
                                            var valid12 = !0;
                                          if (valid12) {
                                            if (data28.typical_work !== void 0) {
                                              let _errs57 = errors;
                                              validate96(data28.typical_work, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/typical_work", parentData: data28, parentDataProperty: "typical_work", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
                                              var valid12 = _errs57 === errors;
                                            } else
                                              var valid12 = !0;
                                            if (valid12) {
                                              if (data28.review_domains !== void 0) {
                                                let _errs58 = errors;
                                                validate99(data28.review_domains, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_domains", parentData: data28, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                                                var valid12 = _errs58 === errors;
                                              } else
                                                var valid12 = !0;
                                              if (valid12) {
                                                if (data28.review_when !== void 0) {
                                                  let data34 = data28.review_when, _errs59 = errors;
                                                  if (errors === _errs59)
                                                    if (Array.isArray(data34)) {
                                                      if (data34.length > 64)
                                                        return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                                                      {
                                                        var valid13 = !0;
                                                        let len1 = data34.length;
                                                        for (let i2 = 0; i2 < len1; i2++) {
                                                          let data35 = data34[i2], _errs61 = errors;
                                                          if (errors === _errs61)
                                                            if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                                                              let missing1;
                                                              if (data35.domain === void 0 && (missing1 = "domain") || data35.when === void 0 && (missing1 = "when"))
                                                                return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                                                              if (data35.domain !== void 0) {
                                                                let _errs63 = errors;
                                                                validate75(data35.domain, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2 + "/domain", parentData: data35, parentDataProperty: "domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                                                var valid14 = _errs63 === errors;
                                                              } else
                                                                var valid14 = !0;
                                                              if (valid14) {
                                                                if (data35.when !== void 0) {
                                                                  let _errs64 = errors;
                                                                  validate55(data35.when, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2 + "/when", parentData: data35, parentDataProperty: "when", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                  var valid14 = _errs64 === errors;
                                                                } else
                                                                  var valid14 = !0;
                                                                if (valid14) {
                                                                  if (data35.paths !== void 0) {
                                                                    let _errs65 = errors;
                                                                    validate171(data35.paths, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2 + "/paths", parentData: data35, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
                                                                    var valid14 = _errs65 === errors;
                                                                  } else
                                                                    var valid14 = !0;
                                                                  if (valid14)
                                                                    if (data35.tags !== void 0) {
                                                                      let data39 = data35.tags, _errs66 = errors;
                                                                      if (errors === _errs66)
                                                                        if (Array.isArray(data39)) {
                                                                          if (data39.length > 64)
                                                                            return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2 + "/tags", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/properties/tags/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                                                                          {
                                                                            var valid15 = !0;
                                                                            let len2 = data39.length;
                                                                            for (let i3 = 0; i3 < len2; i3++) {
                                                                              let _errs68 = errors;
                                                                              validate55(data39[i3], { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2 + "/tags/" + i3, parentData: data39, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                              var valid15 = _errs68 === errors;
                                                                              if (!valid15)
                                                                                break;
                                                                            }
                                                                          }
                                                                        } else
                                                                          return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2 + "/tags", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                                      var valid14 = _errs66 === errors;
                                                                    } else
                                                                      var valid14 = !0;
                                                                }
                                                              }
                                                            } else
                                                              return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i2, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                          var valid13 = _errs61 === errors;
                                                          if (!valid13)
                                                            break;
                                                        }
                                                      }
                                                    } else
                                                      return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                  var valid12 = _errs59 === errors;
                                                } else
                                                  var valid12 = !0;
                                                if (valid12) {
                                                  if (data28.branch !== void 0) {
                                                    let _errs69 = errors;
                                                    validate55(data28.branch, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/branch", parentData: data28, parentDataProperty: "branch", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                    var valid12 = _errs69 === errors;
                                                  } else
                                                    var valid12 = !0;
                                                  if (valid12) {
                                                    if (data28.worktree !== void 0) {
                                                      let _errs70 = errors;
                                                      validate55(data28.worktree, { instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/worktree", parentData: data28, parentDataProperty: "worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                      var valid12 = _errs70 === errors;
                                                    } else
                                                      var valid12 = !0;
                                                    if (valid12)
                                                      if (data28.wip_limit !== void 0) {
                                                        let data43 = data28.wip_limit, _errs71 = errors;
                                                        if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43)))
                                                          return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                                        if (errors === _errs71 && typeof data43 == "number" && isFinite(data43)) {
                                                          if (data43 > 1e3 || isNaN(data43))
                                                            return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
                                                          if (data43 < 1 || isNaN(data43))
                                                            return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                                        }
                                                        var valid12 = _errs71 === errors;
                                                      } else
                                                        var valid12 = !0;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    } else
                                      return validate157.errors = [{ instancePath: instancePath + "/lanes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lanes/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                  var valid11 = _errs52 === errors;
                                  if (!valid11)
                                    break;
                                }
                            } else
                              return validate157.errors = [{ instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid0 = _errs48 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.states !== void 0) {
                            let data44 = data.states, _errs73 = errors;
                            if (errors === _errs73)
                              if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                                if (Object.keys(data44).length > 50)
                                  return validate157.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/maxProperties", keyword: "maxProperties", params: { limit: 50 }, message: "must NOT have more than 50 properties" }], !1;
                                if (Object.keys(data44).length < 2)
                                  return validate157.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/minProperties", keyword: "minProperties", params: { limit: 2 }, message: "must NOT have fewer than 2 properties" }], !1;
                                for (let key4 in data44) {
                                  let _errs75 = errors;
                                  validate75(key4, { instancePath: instancePath + "/states", parentData: data44, parentDataProperty: "states", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                  var valid16 = _errs75 === errors;
                                  if (!valid16) {
                                    let err6 = { instancePath: instancePath + "/states", schemaPath: "#/properties/states/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, message: "property name must be valid" };
                                    return vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++, validate157.errors = vErrors, !1;
                                    break;
                                  }
                                }
                                if (valid16)
                                  for (let key5 in data44) {
                                    let _errs77 = errors;
                                    validate132(data44[key5], { instancePath: instancePath + "/states/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data44, parentDataProperty: key5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
                                    var valid17 = _errs77 === errors;
                                    if (!valid17)
                                      break;
                                  }
                              } else
                                return validate157.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var valid0 = _errs73 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.transitions !== void 0) {
                              let data46 = data.transitions, _errs78 = errors;
                              if (errors === _errs78)
                                if (Array.isArray(data46)) {
                                  if (data46.length > 500)
                                    return validate157.errors = [{ instancePath: instancePath + "/transitions", schemaPath: "#/properties/transitions/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" }], !1;
                                  {
                                    var valid18 = !0;
                                    let len3 = data46.length;
                                    for (let i4 = 0; i4 < len3; i4++) {
                                      let data47 = data46[i4], _errs80 = errors;
                                      if (errors === _errs80)
                                        if (typeof data47 == "string") {
                                          if (!pattern25.test(data47))
                                            return validate157.errors = [{ instancePath: instancePath + "/transitions/" + i4, schemaPath: "#/properties/transitions/items/pattern", keyword: "pattern", params: { pattern: "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$" }, message: 'must match pattern "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$"' }], !1;
                                        } else
                                          return validate157.errors = [{ instancePath: instancePath + "/transitions/" + i4, schemaPath: "#/properties/transitions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                      var valid18 = _errs80 === errors;
                                      if (!valid18)
                                        break;
                                    }
                                  }
                                } else
                                  return validate157.errors = [{ instancePath: instancePath + "/transitions", schemaPath: "#/properties/transitions/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                              var valid0 = _errs78 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.claims !== void 0) {
                                let data48 = data.claims, _errs82 = errors;
                                if (errors === _errs82)
                                  if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
                                    if (data48.lease_minutes !== void 0) {
                                      let data49 = data48.lease_minutes, _errs84 = errors;
                                      if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49)))
                                        return validate157.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                      if (errors === _errs84 && typeof data49 == "number" && isFinite(data49)) {
                                        if (data49 > 525600 || isNaN(data49))
                                          return validate157.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 525600 }, message: "must be <= 525600" }], !1;
                                        if (data49 < 1 || isNaN(data49))
                                          return validate157.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                      }
                                    }
                                  } else
                                    return validate157.errors = [{ instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                var valid0 = _errs82 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.review !== void 0) {
                                  let data50 = data.review, _errs86 = errors;
                                  if (errors === _errs86)
                                    if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                                      if (data50.domains !== void 0) {
                                        let _errs88 = errors;
                                        validate99(data50.domains, { instancePath: instancePath + "/review/domains", parentData: data50, parentDataProperty: "domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                                        var valid20 = _errs88 === errors;
                                      } else
                                        var valid20 = !0;
                                      if (valid20)
                                        if (data50.routes !== void 0) {
                                          let data52 = data50.routes, _errs89 = errors;
                                          if (errors === _errs89)
                                            if (Array.isArray(data52)) {
                                              if (data52.length > 500)
                                                return validate157.errors = [{ instancePath: instancePath + "/review/routes", schemaPath: "#/properties/review/properties/routes/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" }], !1;
                                              {
                                                var valid21 = !0;
                                                let len4 = data52.length;
                                                for (let i5 = 0; i5 < len4; i5++) {
                                                  let data53 = data52[i5], _errs91 = errors;
                                                  if (errors === _errs91)
                                                    if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                      let missing2;
                                                      if (data53.paths === void 0 && (missing2 = "paths"))
                                                        return validate157.errors = [{ instancePath: instancePath + "/review/routes/" + i5, schemaPath: "#/properties/review/properties/routes/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                                                      if (data53.name !== void 0) {
                                                        let _errs93 = errors;
                                                        validate55(data53.name, { instancePath: instancePath + "/review/routes/" + i5 + "/name", parentData: data53, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                        var valid22 = _errs93 === errors;
                                                      } else
                                                        var valid22 = !0;
                                                      if (valid22) {
                                                        if (data53.paths !== void 0) {
                                                          let _errs94 = errors;
                                                          validate171(data53.paths, { instancePath: instancePath + "/review/routes/" + i5 + "/paths", parentData: data53, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length);
                                                          var valid22 = _errs94 === errors;
                                                        } else
                                                          var valid22 = !0;
                                                        if (valid22) {
                                                          if (data53.domains !== void 0) {
                                                            let _errs95 = errors;
                                                            validate99(data53.domains, { instancePath: instancePath + "/review/routes/" + i5 + "/domains", parentData: data53, parentDataProperty: "domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length);
                                                            var valid22 = _errs95 === errors;
                                                          } else
                                                            var valid22 = !0;
                                                          if (valid22)
                                                            if (data53.reviewer !== void 0) {
                                                              let _errs96 = errors;
                                                              validate55(data53.reviewer, { instancePath: instancePath + "/review/routes/" + i5 + "/reviewer", parentData: data53, parentDataProperty: "reviewer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                              var valid22 = _errs96 === errors;
                                                            } else
                                                              var valid22 = !0;
                                                        }
                                                      }
                                                    } else
                                                      return validate157.errors = [{ instancePath: instancePath + "/review/routes/" + i5, schemaPath: "#/properties/review/properties/routes/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                  var valid21 = _errs91 === errors;
                                                  if (!valid21)
                                                    break;
                                                }
                                              }
                                            } else
                                              return validate157.errors = [{ instancePath: instancePath + "/review/routes", schemaPath: "#/properties/review/properties/routes/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                          var valid20 = _errs89 === errors;
                                        } else
                                          var valid20 = !0;
                                    } else
                                      return validate157.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                  var valid0 = _errs86 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.gates !== void 0) {
                                    let data58 = data.gates, _errs97 = errors;
                                    if (errors === _errs97)
                                      if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                                        if (data58.blocked_reason !== void 0) {
                                          let _errs99 = errors;
                                          if (typeof data58.blocked_reason != "boolean")
                                            return validate157.errors = [{ instancePath: instancePath + "/gates/blocked_reason", schemaPath: "#/properties/gates/properties/blocked_reason/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                          var valid23 = _errs99 === errors;
                                        } else
                                          var valid23 = !0;
                                        if (valid23) {
                                          if (data58.done !== void 0) {
                                            let _errs101 = errors;
                                            validate189(data58.done, { instancePath: instancePath + "/gates/done", parentData: data58, parentDataProperty: "done", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
                                            var valid23 = _errs101 === errors;
                                          } else
                                            var valid23 = !0;
                                          if (valid23)
                                            if (data58.merge_ready !== void 0) {
                                              let _errs102 = errors;
                                              validate189(data58.merge_ready, { instancePath: instancePath + "/gates/merge_ready", parentData: data58, parentDataProperty: "merge_ready", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
                                              var valid23 = _errs102 === errors;
                                            } else
                                              var valid23 = !0;
                                        }
                                      } else
                                        return validate157.errors = [{ instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                    var valid0 = _errs97 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.policy !== void 0) {
                                      let data62 = data.policy, _errs103 = errors;
                                      if (errors === _errs103)
                                        if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                                          if (data62.signatures !== void 0) {
                                            let data63 = data62.signatures, _errs105 = errors;
                                            if (!(data63 === "off" || data63 === "warn" || data63 === "require"))
                                              return validate157.errors = [{ instancePath: instancePath + "/policy/signatures", schemaPath: "#/properties/policy/properties/signatures/enum", keyword: "enum", params: { allowedValues: schema49.properties.policy.properties.signatures.enum }, message: "must be equal to one of the allowed values" }], !1;
                                            var valid24 = _errs105 === errors;
                                          } else
                                            var valid24 = !0;
                                          if (valid24) {
                                            if (data62.allowed_signers !== void 0) {
                                              let data64 = data62.allowed_signers, _errs106 = errors;
                                              if (errors === _errs106)
                                                if (typeof data64 == "string") {
                                                  if (func1(data64) > 500)
                                                    return validate157.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                                  if (!pattern26.test(data64))
                                                    return validate157.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$" }, message: 'must match pattern "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$"' }], !1;
                                                } else
                                                  return validate157.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                              var valid24 = _errs106 === errors;
                                            } else
                                              var valid24 = !0;
                                            if (valid24) {
                                              if (data62.openpgp_keys !== void 0) {
                                                let data65 = data62.openpgp_keys, _errs108 = errors;
                                                if (errors === _errs108)
                                                  if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
                                                    if (Object.keys(data65).length > 1e3)
                                                      return validate157.errors = [{ instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties" }], !1;
                                                    for (let key6 in data65) {
                                                      let _errs110 = errors;
                                                      if (errors === _errs110)
                                                        if (typeof key6 == "string") {
                                                          if (!pattern27.test(key6)) {
                                                            let err7 = { instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/propertyNames/pattern", keyword: "pattern", params: { pattern: "^([0-9A-F]{40}|[0-9A-F]{64})$" }, message: 'must match pattern "^([0-9A-F]{40}|[0-9A-F]{64})$"', propertyName: key6 };
                                                            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                                                          }
                                                        } else {
                                                          let err8 = { instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key6 };
                                                          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                                                        }
                                                      var valid25 = _errs110 === errors;
                                                      if (!valid25) {
                                                        let err9 = { instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/propertyNames", keyword: "propertyNames", params: { propertyName: key6 }, message: "property name must be valid" };
                                                        return vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++, validate157.errors = vErrors, !1;
                                                        break;
                                                      }
                                                    }
                                                    if (valid25)
                                                      for (let key7 in data65) {
                                                        let _errs113 = errors;
                                                        validate55(data65[key7], { instancePath: instancePath + "/policy/openpgp_keys/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data65, parentDataProperty: key7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                        var valid26 = _errs113 === errors;
                                                        if (!valid26)
                                                          break;
                                                      }
                                                  } else
                                                    return validate157.errors = [{ instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                var valid24 = _errs108 === errors;
                                              } else
                                                var valid24 = !0;
                                              if (valid24) {
                                                if (data62.signers !== void 0) {
                                                  let data67 = data62.signers, _errs114 = errors;
                                                  if (errors === _errs114)
                                                    if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
                                                      if (Object.keys(data67).length > 1e3)
                                                        return validate157.errors = [{ instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties" }], !1;
                                                      for (let key8 in data67) {
                                                        let _errs116 = errors;
                                                        if (errors === _errs116)
                                                          if (typeof key8 == "string") {
                                                            if (func1(key8) > 500) {
                                                              let err10 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters", propertyName: key8 };
                                                              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                                                            } else if (func1(key8) < 1) {
                                                              let err11 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key8 };
                                                              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                                                            }
                                                          } else {
                                                            let err12 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key8 };
                                                            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                                                          }
                                                        var valid27 = _errs116 === errors;
                                                        if (!valid27) {
                                                          let err13 = { instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/propertyNames", keyword: "propertyNames", params: { propertyName: key8 }, message: "property name must be valid" };
                                                          return vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++, validate157.errors = vErrors, !1;
                                                          break;
                                                        }
                                                      }
                                                      if (valid27)
                                                        for (let key9 in data67) {
                                                          let data68 = data67[key9], _errs119 = errors;
                                                          if (errors === _errs119)
                                                            if (Array.isArray(data68)) {
                                                              if (data68.length > 1e3)
                                                                return validate157.errors = [{ instancePath: instancePath + "/policy/signers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/signers/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
                                                              {
                                                                var valid29 = !0;
                                                                let len5 = data68.length;
                                                                for (let i6 = 0; i6 < len5; i6++) {
                                                                  let _errs121 = errors;
                                                                  validate55(data68[i6], { instancePath: instancePath + "/policy/signers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6, parentData: data68, parentDataProperty: i6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                                  var valid29 = _errs121 === errors;
                                                                  if (!valid29)
                                                                    break;
                                                                }
                                                              }
                                                            } else
                                                              return validate157.errors = [{ instancePath: instancePath + "/policy/signers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/signers/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                          var valid28 = _errs119 === errors;
                                                          if (!valid28)
                                                            break;
                                                        }
                                                    } else
                                                      return validate157.errors = [{ instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                  var valid24 = _errs114 === errors;
                                                } else
                                                  var valid24 = !0;
                                                if (valid24)
                                                  if (data62.signed_after !== void 0) {
                                                    let _errs122 = errors;
                                                    validate57(data62.signed_after, { instancePath: instancePath + "/policy/signed_after", parentData: data62, parentDataProperty: "signed_after", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length);
                                                    var valid24 = _errs122 === errors;
                                                  } else
                                                    var valid24 = !0;
                                              }
                                            }
                                          }
                                        } else
                                          return validate157.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                      var valid0 = _errs103 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0)
                                      if (data.portal !== void 0) {
                                        let data71 = data.portal, _errs123 = errors;
                                        if (errors === _errs123)
                                          if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
                                            if (data71.title !== void 0) {
                                              let _errs125 = errors;
                                              validate55(data71.title, { instancePath: instancePath + "/portal/title", parentData: data71, parentDataProperty: "title", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                              var valid30 = _errs125 === errors;
                                            } else
                                              var valid30 = !0;
                                            if (valid30)
                                              if (data71.tagline !== void 0) {
                                                let _errs126 = errors;
                                                validate55(data71.tagline, { instancePath: instancePath + "/portal/tagline", parentData: data71, parentDataProperty: "tagline", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length);
                                                var valid30 = _errs126 === errors;
                                              } else
                                                var valid30 = !0;
                                          } else
                                            return validate157.errors = [{ instancePath: instancePath + "/portal", schemaPath: "#/properties/portal/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                        var valid0 = _errs123 === errors;
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
    } else
      return validate157.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate157.errors = vErrors, errors === 0;
}
validate157.evaluated = { props: { schema: !0, requires: !0, project: !0, integration_branch: !0, state_ref: !0, store: !0, git_host: !0, tasks: !0, roles: !0, lanes: !0, states: !0, transitions: !0, claims: !0, review: !0, gates: !0, policy: !0, portal: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  config
};
