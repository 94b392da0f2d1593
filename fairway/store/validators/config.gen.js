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
var config = validate156, schema49 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "config.schema.json", title: "Config", description: "fairway.yaml: the policy of a project, read from the tip of its integration branch.", type: "object", required: ["project"], additionalProperties: !1, properties: { schema: { const: "fairway/config@1", description: "The version of the file format." }, project: { $ref: "name.part", description: "The name of the project." }, integration_branch: { $ref: "line.part", description: "The branch that finished work lands on. Default: main." }, state_ref: { type: "string", pattern: "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", maxLength: 200, description: "The ref that holds the state. Default: refs/heads/fairway/state." }, store: { type: "object", description: "How the store is written and shared between clones.", additionalProperties: !1, properties: { sync: { enum: ["manual", "auto"], description: "manual: fairway sync shares records. auto: every command that records something shares it. Default: manual." }, remote: { $ref: "line.part", description: "The remote to share through. Default: origin, or the only remote." }, offline: { enum: ["refuse", "allow"], description: "With sync: auto, what an exclusive command such as claim does if the remote is unreachable. refuse: it is refused. allow: it is recorded in this clone only. Default: refuse." }, timeout_seconds: { type: "integer", minimum: 1, maximum: 3600, description: "How long a remote may be silent before it counts as unreachable, in seconds. Default: 60." }, outbox: { enum: ["off", "auto"], description: "auto: a command that cannot write the store is kept in the outbox, without --outbox. Default: off." } } }, git_host: { type: "object", description: "URLs of commits and files on the git host; used for links only.", additionalProperties: !1, properties: { commit: { type: "string", maxLength: 500, pattern: "^https://", description: "The URL of a commit, with {commit} as placeholder." }, file: { type: "string", maxLength: 500, pattern: "^https://", description: "The URL of a file at a commit, with {commit} and {path} as placeholders." } } }, tasks: { type: "object", description: "Rules for tasks.", additionalProperties: !1, properties: { id_pattern: { type: "string", maxLength: 200, description: "A regular expression that every task id must match. Default: ^[A-Z][A-Z0-9-]*$." }, kinds: { $ref: "names.part", description: "The allowed kinds. Absent: any." }, risk_levels: { $ref: "names.part", description: "The allowed risk levels. Absent: any." }, profiles: { $ref: "names.part", description: "The allowed profiles. Absent: any." }, default_priority: { type: "integer", minimum: 0, maximum: 1e6, description: "The priority of a task without one." } } }, roles: { type: "object", maxProperties: 200, description: "Who may claim tasks. Absent: any role name is accepted.", propertyNames: { $ref: "name.part" }, additionalProperties: { oneOf: [{ type: "null" }, { type: "object", description: "One role.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "A short title." }, description: { $ref: "text.part", description: "What the role does." }, coordinator: { type: "boolean", description: "Whether the role may release, finish and move tasks that others hold. Default: false." }, review_domains: { $ref: "names.part", description: "The review domains that the role answers for." } } }] } }, lanes: { type: "object", maxProperties: 500, description: "The ownership boundaries of the work.", propertyNames: { $ref: "name.part" }, additionalProperties: { type: "object", description: "One lane.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "A short title." }, role: { $ref: "name.part", description: "The role that works in the lane, if there is only one." }, paths: { $ref: "paths.part", description: "The code that the lane owns, as globs." }, typical_work: { $ref: "text.part", description: "The typical work of the lane." }, review_domains: { $ref: "names.part", description: "The default review domains of its work." }, review_when: { type: "array", maxItems: 64, description: "Review domains that are required under a condition.", items: { type: "object", description: "One condition.", required: ["domain", "when"], additionalProperties: !1, properties: { domain: { $ref: "name.part", description: "The review domain." }, when: { $ref: "line.part", description: "The condition, for people to judge." }, paths: { $ref: "paths.part", description: "Target paths that indicate it." }, tags: { type: "array", maxItems: 64, items: { $ref: "line.part" }, description: "Tags that indicate it." } } } }, branch: { $ref: "line.part", description: "The template for branches, with {lane} and {task}. Default: lane/{lane}/{task}." }, worktree: { $ref: "line.part", description: "The template for worktree names, with {project}, {lane} and {task}. Default: {project}-{lane}-{task}." }, wip_limit: { type: "integer", minimum: 1, maximum: 1e3, description: "The maximum number of active tasks." } } } }, states: { type: "object", minProperties: 2, maxProperties: 50, description: "The states of a task, each with its class. Commands use the first state of a class.", propertyNames: { $ref: "name.part" }, additionalProperties: { $ref: "stateClass.part" } }, transitions: { type: "array", maxItems: 500, description: "The allowed transitions, as 'from -> to'; * matches any state. Absent: all.", items: { type: "string", pattern: "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$", description: "One transition." } }, claims: { type: "object", description: "Rules for claims.", additionalProperties: !1, properties: { lease_minutes: { type: "integer", minimum: 1, maximum: 525600, description: "How long a claim lasts unless it is renewed, in minutes. Absent: forever." } } }, review: { type: "object", description: "Rules for reviews.", additionalProperties: !1, properties: { domains: { $ref: "names.part", description: "The allowed review domains. Absent: any." }, routes: { type: "array", maxItems: 500, description: "Review domains by changed paths. All matching routes apply.", items: { type: "object", description: "One route.", required: ["paths"], additionalProperties: !1, properties: { name: { $ref: "line.part", description: "The name of the route." }, paths: { $ref: "paths.part", description: "The globs of the route." }, domains: { $ref: "names.part", description: "The domains that they require." }, reviewer: { $ref: "line.part", description: "The role to ask." } } } } } }, gates: { type: "object", description: "Conditions before a task is done or merged.", additionalProperties: !1, properties: { blocked_reason: { type: "boolean", description: "Whether blocking a task requires a reason. Default: true." }, done: { $ref: "gates.part", description: "Gates before done." }, merge_ready: { $ref: "gates.part", description: "Gates before merging." } } }, policy: { type: "object", description: "Signatures, which prove who wrote a record. The guide to signing shows how to set them up.", additionalProperties: !1, properties: { signatures: { enum: ["off", "warn", "require"], description: "off: signatures are not checked. warn: missing and bad signatures are reported. require: a record without a good signature is not written, and does not count if it was written without Fairway. Default: off." }, allowed_signers: { type: "string", maxLength: 500, pattern: "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$", description: "The file that lists the SSH keys that may sign, in the allowed-signers format of OpenSSH. It is read from the tip of the integration branch, never from a worktree. Default: allowed_signers." }, openpgp_keys: { type: "object", maxProperties: 1e3, description: "The OpenPGP keys that may sign: fingerprint (capital letters, no spaces) to principal. Whoever checks needs the keys in their keyring.", propertyNames: { type: "string", pattern: "^([0-9A-F]{40}|[0-9A-F]{64})$" }, additionalProperties: { $ref: "line.part", description: "The principal." } }, signers: { type: "object", maxProperties: 1e3, description: "The actors that a principal may sign for beside itself; * matches any part of a name.", propertyNames: { type: "string", minLength: 1, maxLength: 500 }, additionalProperties: { type: "array", maxItems: 1e3, items: { $ref: "line.part" }, description: "The actors." } }, signed_after: { $ref: "gitId.part", description: "The commit of the state ref up to which no signature is required, such as the head when signatures were introduced. Absent: the whole history is checked." } } }, portal: { type: "object", description: "The appearance of the portal.", additionalProperties: !1, properties: { title: { $ref: "line.part", description: "The title of the site." }, tagline: { $ref: "line.part", description: "The line below the title." } } } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default;
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
var func0 = require_equal().default;
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate98.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 256)
        return validate98.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
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
                  return validate98.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate98.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate98.errors = vErrors, errors === 0;
}
validate98.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
var pattern15 = new RegExp("^[^\\u0000]*$", "u");
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate95.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 65536)
        return validate95.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 65536 }, message: "must NOT have more than 65536 characters" }], !1;
      if (func2(data) < 1)
        return validate95.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern15.test(data))
        return validate95.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000]*$" }, message: 'must match pattern "^[^\\u0000]*$"' }], !1;
    } else
      return validate95.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate95.errors = vErrors, errors === 0;
}
validate95.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate111.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (typeof data == "string") {
      if (func2(data) > 1024)
        return validate111.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
      if (func2(data) < 1)
        return validate111.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
      if (!pattern4.test(data))
        return validate111.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f\\u007f]*$" }, message: 'must match pattern "^[^\\u0000-\\u001f\\u007f]*$"' }], !1;
    } else
      return validate111.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate111.errors = vErrors, errors === 0;
}
validate111.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate170.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 1e4)
        return validate170.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate111(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors), errors = vErrors.length);
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
                  return validate170.errors = [{ instancePath, schemaPath: "#/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                  break outer0;
                }
          }
        }
      }
    } else
      return validate170.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate170.errors = vErrors, errors === 0;
}
validate170.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
var schema45 = { enum: ["open", "active", "blocked", "review", "terminal"], description: "The class of a state, independent of its name in the project.", $id: "stateClass.part" };
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate131.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "open" || data === "active" || data === "blocked" || data === "review" || data === "terminal" ? (validate131.errors = vErrors, errors === 0) : (validate131.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema45.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate131.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema52 = { enum: ["required", "advisory", "off"], description: "The mode of the gate.", $id: "mode.part" };
function validate189(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate189.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data === "required" || data === "advisory" || data === "off" ? (validate189.errors = vErrors, errors === 0) : (validate189.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema52.enum }, message: "must be equal to one of the allowed values" }], !1);
}
validate189.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate188(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate188.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "evidence" || key0 === "acceptance" || key0 === "review" || key0 === "handoff" || key0 === "clean_worktree" || key0 === "based_on_integration")) {
          return validate188.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.evidence !== void 0) {
          let _errs2 = errors;
          validate189(data.evidence, { instancePath: instancePath + "/evidence", parentData: data, parentDataProperty: "evidence", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.acceptance !== void 0) {
            let _errs3 = errors;
            validate189(data.acceptance, { instancePath: instancePath + "/acceptance", parentData: data, parentDataProperty: "acceptance", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.review !== void 0) {
              let _errs4 = errors;
              validate189(data.review, { instancePath: instancePath + "/review", parentData: data, parentDataProperty: "review", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.handoff !== void 0) {
                let _errs5 = errors;
                validate189(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.clean_worktree !== void 0) {
                  let _errs6 = errors;
                  validate189(data.clean_worktree, { instancePath: instancePath + "/clean_worktree", parentData: data, parentDataProperty: "clean_worktree", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.based_on_integration !== void 0) {
                    let _errs7 = errors;
                    validate189(data.based_on_integration, { instancePath: instancePath + "/based_on_integration", parentData: data, parentDataProperty: "based_on_integration", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length);
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate188.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate188.errors = vErrors, errors === 0;
}
validate188.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
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
var pattern21 = new RegExp("^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$", "u"), pattern22 = new RegExp("^https://", "u"), pattern24 = new RegExp("^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$", "u"), pattern25 = new RegExp("^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$", "u"), pattern26 = new RegExp("^([0-9A-F]{40}|[0-9A-F]{64})$", "u");
function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate156.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.project === void 0 && (missing0 = "project"))
        return validate156.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func1.call(schema49.properties, key0)) {
            return validate156.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let _errs2 = errors;
            if (data.schema !== "fairway/config@1")
              return validate156.errors = [{ instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "fairway/config@1" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.project !== void 0) {
              let _errs3 = errors;
              validate75(data.project, { instancePath: instancePath + "/project", parentData: data, parentDataProperty: "project", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
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
                        return validate156.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                      if (!pattern21.test(data3))
                        return validate156.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/pattern", keyword: "pattern", params: { pattern: "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$" }, message: 'must match pattern "^refs/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$"' }], !1;
                    } else
                      return validate156.errors = [{ instancePath: instancePath + "/state_ref", schemaPath: "#/properties/state_ref/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
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
                            return validate156.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (_errs9 === errors) {
                          if (data4.sync !== void 0) {
                            let data5 = data4.sync, _errs10 = errors;
                            if (!(data5 === "manual" || data5 === "auto"))
                              return validate156.errors = [{ instancePath: instancePath + "/store/sync", schemaPath: "#/properties/store/properties/sync/enum", keyword: "enum", params: { allowedValues: schema49.properties.store.properties.sync.enum }, message: "must be equal to one of the allowed values" }], !1;
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
                                  return validate156.errors = [{ instancePath: instancePath + "/store/offline", schemaPath: "#/properties/store/properties/offline/enum", keyword: "enum", params: { allowedValues: schema49.properties.store.properties.offline.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var valid1 = _errs12 === errors;
                              } else
                                var valid1 = !0;
                              if (valid1) {
                                if (data4.timeout_seconds !== void 0) {
                                  let data8 = data4.timeout_seconds, _errs13 = errors;
                                  if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                                    return validate156.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                  if (errors === _errs13 && typeof data8 == "number" && isFinite(data8)) {
                                    if (data8 > 3600 || isNaN(data8))
                                      return validate156.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" }], !1;
                                    if (data8 < 1 || isNaN(data8))
                                      return validate156.errors = [{ instancePath: instancePath + "/store/timeout_seconds", schemaPath: "#/properties/store/properties/timeout_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                  }
                                  var valid1 = _errs13 === errors;
                                } else
                                  var valid1 = !0;
                                if (valid1)
                                  if (data4.outbox !== void 0) {
                                    let data9 = data4.outbox, _errs15 = errors;
                                    if (!(data9 === "off" || data9 === "auto"))
                                      return validate156.errors = [{ instancePath: instancePath + "/store/outbox", schemaPath: "#/properties/store/properties/outbox/enum", keyword: "enum", params: { allowedValues: schema49.properties.store.properties.outbox.enum }, message: "must be equal to one of the allowed values" }], !1;
                                    var valid1 = _errs15 === errors;
                                  } else
                                    var valid1 = !0;
                              }
                            }
                          }
                        }
                      } else
                        return validate156.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
                              return validate156.errors = [{ instancePath: instancePath + "/git_host", schemaPath: "#/properties/git_host/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }], !1;
                              break;
                            }
                          if (_errs18 === errors) {
                            if (data10.commit !== void 0) {
                              let data11 = data10.commit, _errs19 = errors;
                              if (errors === _errs19)
                                if (typeof data11 == "string") {
                                  if (func2(data11) > 500)
                                    return validate156.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                  if (!pattern22.test(data11))
                                    return validate156.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"' }], !1;
                                } else
                                  return validate156.errors = [{ instancePath: instancePath + "/git_host/commit", schemaPath: "#/properties/git_host/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid2 = _errs19 === errors;
                            } else
                              var valid2 = !0;
                            if (valid2)
                              if (data10.file !== void 0) {
                                let data12 = data10.file, _errs21 = errors;
                                if (errors === _errs21)
                                  if (typeof data12 == "string") {
                                    if (func2(data12) > 500)
                                      return validate156.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                    if (!pattern22.test(data12))
                                      return validate156.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"' }], !1;
                                  } else
                                    return validate156.errors = [{ instancePath: instancePath + "/git_host/file", schemaPath: "#/properties/git_host/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid2 = _errs21 === errors;
                              } else
                                var valid2 = !0;
                          }
                        } else
                          return validate156.errors = [{ instancePath: instancePath + "/git_host", schemaPath: "#/properties/git_host/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
                                return validate156.errors = [{ instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (_errs25 === errors) {
                              if (data13.id_pattern !== void 0) {
                                let data14 = data13.id_pattern, _errs26 = errors;
                                if (errors === _errs26)
                                  if (typeof data14 == "string") {
                                    if (func2(data14) > 200)
                                      return validate156.errors = [{ instancePath: instancePath + "/tasks/id_pattern", schemaPath: "#/properties/tasks/properties/id_pattern/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                  } else
                                    return validate156.errors = [{ instancePath: instancePath + "/tasks/id_pattern", schemaPath: "#/properties/tasks/properties/id_pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var valid3 = _errs26 === errors;
                              } else
                                var valid3 = !0;
                              if (valid3) {
                                if (data13.kinds !== void 0) {
                                  let _errs28 = errors;
                                  validate98(data13.kinds, { instancePath: instancePath + "/tasks/kinds", parentData: data13, parentDataProperty: "kinds", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
                                  var valid3 = _errs28 === errors;
                                } else
                                  var valid3 = !0;
                                if (valid3) {
                                  if (data13.risk_levels !== void 0) {
                                    let _errs29 = errors;
                                    validate98(data13.risk_levels, { instancePath: instancePath + "/tasks/risk_levels", parentData: data13, parentDataProperty: "risk_levels", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
                                    var valid3 = _errs29 === errors;
                                  } else
                                    var valid3 = !0;
                                  if (valid3) {
                                    if (data13.profiles !== void 0) {
                                      let _errs30 = errors;
                                      validate98(data13.profiles, { instancePath: instancePath + "/tasks/profiles", parentData: data13, parentDataProperty: "profiles", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
                                      var valid3 = _errs30 === errors;
                                    } else
                                      var valid3 = !0;
                                    if (valid3)
                                      if (data13.default_priority !== void 0) {
                                        let data18 = data13.default_priority, _errs31 = errors;
                                        if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)))
                                          return validate156.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                        if (errors === _errs31 && typeof data18 == "number" && isFinite(data18)) {
                                          if (data18 > 1e6 || isNaN(data18))
                                            return validate156.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" }], !1;
                                          if (data18 < 0 || isNaN(data18))
                                            return validate156.errors = [{ instancePath: instancePath + "/tasks/default_priority", schemaPath: "#/properties/tasks/properties/default_priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                                        }
                                        var valid3 = _errs31 === errors;
                                      } else
                                        var valid3 = !0;
                                  }
                                }
                              }
                            }
                          } else
                            return validate156.errors = [{ instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid0 = _errs23 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.roles !== void 0) {
                          let data19 = data.roles, _errs33 = errors;
                          if (errors === _errs33)
                            if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                              if (Object.keys(data19).length > 200)
                                return validate156.errors = [{ instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/maxProperties", keyword: "maxProperties", params: { limit: 200 }, message: "must NOT have more than 200 properties" }], !1;
                              for (let key4 in data19) {
                                let _errs35 = errors;
                                validate75(key4, { instancePath: instancePath + "/roles", parentData: data19, parentDataProperty: "roles", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                var valid4 = _errs35 === errors;
                                if (!valid4) {
                                  let err0 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, message: "property name must be valid" };
                                  return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate156.errors = vErrors, !1;
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
                                            validate95(data20.description, { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", parentData: data20, parentDataProperty: "description", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors), errors = vErrors.length);
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
                                                validate98(data20.review_domains, { instancePath: instancePath + "/roles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_domains", parentData: data20, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
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
                                    return vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++, validate156.errors = vErrors, !1;
                                  }
                                  var valid5 = _errs37 === errors;
                                  if (!valid5)
                                    break;
                                }
                            } else
                              return validate156.errors = [{ instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var valid0 = _errs33 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.lanes !== void 0) {
                            let data25 = data.lanes, _errs49 = errors;
                            if (errors === _errs49)
                              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                                if (Object.keys(data25).length > 500)
                                  return validate156.errors = [{ instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/maxProperties", keyword: "maxProperties", params: { limit: 500 }, message: "must NOT have more than 500 properties" }], !1;
                                for (let key7 in data25) {
                                  let _errs51 = errors;
                                  validate75(key7, { instancePath: instancePath + "/lanes", parentData: data25, parentDataProperty: "lanes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                  var valid8 = _errs51 === errors;
                                  if (!valid8) {
                                    let err6 = { instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, message: "property name must be valid" };
                                    return vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++, validate156.errors = vErrors, !1;
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
                                          if (!func1.call(schema49.properties.lanes.additionalProperties.properties, key9)) {
                                            return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lanes/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" }], !1;
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
                                              validate75(data26.role, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/role", parentData: data26, parentDataProperty: "role", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                              var valid10 = _errs57 === errors;
                                            } else
                                              var valid10 = !0;
                                            if (valid10) {
                                              if (data26.paths !== void 0) {
                                                let _errs58 = errors;
                                                validate170(data26.paths, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/paths", parentData: data26, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length);
                                                var valid10 = _errs58 === errors;
                                              } else
                                                var valid10 = !0;
                                              if (valid10) {
                                                if (data26.typical_work !== void 0) {
                                                  let _errs59 = errors;
                                                  validate95(data26.typical_work, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/typical_work", parentData: data26, parentDataProperty: "typical_work", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors), errors = vErrors.length);
                                                  var valid10 = _errs59 === errors;
                                                } else
                                                  var valid10 = !0;
                                                if (valid10) {
                                                  if (data26.review_domains !== void 0) {
                                                    let _errs60 = errors;
                                                    validate98(data26.review_domains, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_domains", parentData: data26, parentDataProperty: "review_domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
                                                    var valid10 = _errs60 === errors;
                                                  } else
                                                    var valid10 = !0;
                                                  if (valid10) {
                                                    if (data26.review_when !== void 0) {
                                                      let data32 = data26.review_when, _errs61 = errors;
                                                      if (errors === _errs61)
                                                        if (Array.isArray(data32)) {
                                                          if (data32.length > 64)
                                                            return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                                                          {
                                                            var valid11 = !0;
                                                            let len0 = data32.length;
                                                            for (let i0 = 0; i0 < len0; i0++) {
                                                              let data33 = data32[i0], _errs63 = errors;
                                                              if (errors === _errs63)
                                                                if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                                                                  let missing1;
                                                                  if (data33.domain === void 0 && (missing1 = "domain") || data33.when === void 0 && (missing1 = "when"))
                                                                    return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                                                                  {
                                                                    let _errs65 = errors;
                                                                    for (let key10 in data33)
                                                                      if (!(key10 === "domain" || key10 === "when" || key10 === "paths" || key10 === "tags")) {
                                                                        return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" }], !1;
                                                                        break;
                                                                      }
                                                                    if (_errs65 === errors) {
                                                                      if (data33.domain !== void 0) {
                                                                        let _errs66 = errors;
                                                                        validate75(data33.domain, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/domain", parentData: data33, parentDataProperty: "domain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
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
                                                                            validate170(data33.paths, { instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/paths", parentData: data33, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length);
                                                                            var valid12 = _errs68 === errors;
                                                                          } else
                                                                            var valid12 = !0;
                                                                          if (valid12)
                                                                            if (data33.tags !== void 0) {
                                                                              let data37 = data33.tags, _errs69 = errors;
                                                                              if (errors === _errs69)
                                                                                if (Array.isArray(data37)) {
                                                                                  if (data37.length > 64)
                                                                                    return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/tags", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/properties/tags/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
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
                                                                                  return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0 + "/tags", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                                              var valid12 = _errs69 === errors;
                                                                            } else
                                                                              var valid12 = !0;
                                                                        }
                                                                      }
                                                                    }
                                                                  }
                                                                } else
                                                                  return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when/" + i0, schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                              var valid11 = _errs63 === errors;
                                                              if (!valid11)
                                                                break;
                                                            }
                                                          }
                                                        } else
                                                          return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/review_when", schemaPath: "#/properties/lanes/additionalProperties/properties/review_when/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
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
                                                              return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                                            if (errors === _errs74 && typeof data41 == "number" && isFinite(data41)) {
                                                              if (data41 > 1e3 || isNaN(data41))
                                                                return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
                                                              if (data41 < 1 || isNaN(data41))
                                                                return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/wip_limit", schemaPath: "#/properties/lanes/additionalProperties/properties/wip_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
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
                                        return validate156.errors = [{ instancePath: instancePath + "/lanes/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lanes/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                    var valid9 = _errs53 === errors;
                                    if (!valid9)
                                      break;
                                  }
                              } else
                                return validate156.errors = [{ instancePath: instancePath + "/lanes", schemaPath: "#/properties/lanes/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var valid0 = _errs49 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.states !== void 0) {
                              let data42 = data.states, _errs76 = errors;
                              if (errors === _errs76)
                                if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
                                  if (Object.keys(data42).length > 50)
                                    return validate156.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/maxProperties", keyword: "maxProperties", params: { limit: 50 }, message: "must NOT have more than 50 properties" }], !1;
                                  if (Object.keys(data42).length < 2)
                                    return validate156.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/minProperties", keyword: "minProperties", params: { limit: 2 }, message: "must NOT have fewer than 2 properties" }], !1;
                                  for (let key11 in data42) {
                                    let _errs78 = errors;
                                    validate75(key11, { instancePath: instancePath + "/states", parentData: data42, parentDataProperty: "states", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
                                    var valid14 = _errs78 === errors;
                                    if (!valid14) {
                                      let err7 = { instancePath: instancePath + "/states", schemaPath: "#/properties/states/propertyNames", keyword: "propertyNames", params: { propertyName: key11 }, message: "property name must be valid" };
                                      return vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++, validate156.errors = vErrors, !1;
                                      break;
                                    }
                                  }
                                  if (valid14)
                                    for (let key12 in data42) {
                                      let _errs80 = errors;
                                      validate131(data42[key12], { instancePath: instancePath + "/states/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data42, parentDataProperty: key12, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length);
                                      var valid15 = _errs80 === errors;
                                      if (!valid15)
                                        break;
                                    }
                                } else
                                  return validate156.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid0 = _errs76 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.transitions !== void 0) {
                                let data44 = data.transitions, _errs81 = errors;
                                if (errors === _errs81)
                                  if (Array.isArray(data44)) {
                                    if (data44.length > 500)
                                      return validate156.errors = [{ instancePath: instancePath + "/transitions", schemaPath: "#/properties/transitions/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" }], !1;
                                    {
                                      var valid16 = !0;
                                      let len2 = data44.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        let data45 = data44[i2], _errs83 = errors;
                                        if (errors === _errs83)
                                          if (typeof data45 == "string") {
                                            if (!pattern24.test(data45))
                                              return validate156.errors = [{ instancePath: instancePath + "/transitions/" + i2, schemaPath: "#/properties/transitions/items/pattern", keyword: "pattern", params: { pattern: "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$" }, message: 'must match pattern "^(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63}) -> (\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})$"' }], !1;
                                          } else
                                            return validate156.errors = [{ instancePath: instancePath + "/transitions/" + i2, schemaPath: "#/properties/transitions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid16 = _errs83 === errors;
                                        if (!valid16)
                                          break;
                                      }
                                    }
                                  } else
                                    return validate156.errors = [{ instancePath: instancePath + "/transitions", schemaPath: "#/properties/transitions/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
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
                                          return validate156.errors = [{ instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" }], !1;
                                          break;
                                        }
                                      if (_errs87 === errors && data46.lease_minutes !== void 0) {
                                        let data47 = data46.lease_minutes, _errs88 = errors;
                                        if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47) && isFinite(data47)))
                                          return validate156.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                        if (errors === _errs88 && typeof data47 == "number" && isFinite(data47)) {
                                          if (data47 > 525600 || isNaN(data47))
                                            return validate156.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 525600 }, message: "must be <= 525600" }], !1;
                                          if (data47 < 1 || isNaN(data47))
                                            return validate156.errors = [{ instancePath: instancePath + "/claims/lease_minutes", schemaPath: "#/properties/claims/properties/lease_minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                        }
                                      }
                                    } else
                                      return validate156.errors = [{ instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
                                            return validate156.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" }], !1;
                                            break;
                                          }
                                        if (_errs92 === errors) {
                                          if (data48.domains !== void 0) {
                                            let _errs93 = errors;
                                            validate98(data48.domains, { instancePath: instancePath + "/review/domains", parentData: data48, parentDataProperty: "domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
                                            var valid18 = _errs93 === errors;
                                          } else
                                            var valid18 = !0;
                                          if (valid18)
                                            if (data48.routes !== void 0) {
                                              let data50 = data48.routes, _errs94 = errors;
                                              if (errors === _errs94)
                                                if (Array.isArray(data50)) {
                                                  if (data50.length > 500)
                                                    return validate156.errors = [{ instancePath: instancePath + "/review/routes", schemaPath: "#/properties/review/properties/routes/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" }], !1;
                                                  {
                                                    var valid19 = !0;
                                                    let len3 = data50.length;
                                                    for (let i3 = 0; i3 < len3; i3++) {
                                                      let data51 = data50[i3], _errs96 = errors;
                                                      if (errors === _errs96)
                                                        if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
                                                          let missing2;
                                                          if (data51.paths === void 0 && (missing2 = "paths"))
                                                            return validate156.errors = [{ instancePath: instancePath + "/review/routes/" + i3, schemaPath: "#/properties/review/properties/routes/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }], !1;
                                                          {
                                                            let _errs98 = errors;
                                                            for (let key15 in data51)
                                                              if (!(key15 === "name" || key15 === "paths" || key15 === "domains" || key15 === "reviewer")) {
                                                                return validate156.errors = [{ instancePath: instancePath + "/review/routes/" + i3, schemaPath: "#/properties/review/properties/routes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" }], !1;
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
                                                                  validate170(data51.paths, { instancePath: instancePath + "/review/routes/" + i3 + "/paths", parentData: data51, parentDataProperty: "paths", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length);
                                                                  var valid20 = _errs100 === errors;
                                                                } else
                                                                  var valid20 = !0;
                                                                if (valid20) {
                                                                  if (data51.domains !== void 0) {
                                                                    let _errs101 = errors;
                                                                    validate98(data51.domains, { instancePath: instancePath + "/review/routes/" + i3 + "/domains", parentData: data51, parentDataProperty: "domains", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
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
                                                          return validate156.errors = [{ instancePath: instancePath + "/review/routes/" + i3, schemaPath: "#/properties/review/properties/routes/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                      var valid19 = _errs96 === errors;
                                                      if (!valid19)
                                                        break;
                                                    }
                                                  }
                                                } else
                                                  return validate156.errors = [{ instancePath: instancePath + "/review/routes", schemaPath: "#/properties/review/properties/routes/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                              var valid18 = _errs94 === errors;
                                            } else
                                              var valid18 = !0;
                                        }
                                      } else
                                        return validate156.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
                                              return validate156.errors = [{ instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" }], !1;
                                              break;
                                            }
                                          if (_errs105 === errors) {
                                            if (data56.blocked_reason !== void 0) {
                                              let _errs106 = errors;
                                              if (typeof data56.blocked_reason != "boolean")
                                                return validate156.errors = [{ instancePath: instancePath + "/gates/blocked_reason", schemaPath: "#/properties/gates/properties/blocked_reason/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                              var valid21 = _errs106 === errors;
                                            } else
                                              var valid21 = !0;
                                            if (valid21) {
                                              if (data56.done !== void 0) {
                                                let _errs108 = errors;
                                                validate188(data56.done, { instancePath: instancePath + "/gates/done", parentData: data56, parentDataProperty: "done", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors), errors = vErrors.length);
                                                var valid21 = _errs108 === errors;
                                              } else
                                                var valid21 = !0;
                                              if (valid21)
                                                if (data56.merge_ready !== void 0) {
                                                  let _errs109 = errors;
                                                  validate188(data56.merge_ready, { instancePath: instancePath + "/gates/merge_ready", parentData: data56, parentDataProperty: "merge_ready", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors), errors = vErrors.length);
                                                  var valid21 = _errs109 === errors;
                                                } else
                                                  var valid21 = !0;
                                            }
                                          }
                                        } else
                                          return validate156.errors = [{ instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
                                                return validate156.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" }], !1;
                                                break;
                                              }
                                            if (_errs112 === errors) {
                                              if (data60.signatures !== void 0) {
                                                let data61 = data60.signatures, _errs113 = errors;
                                                if (!(data61 === "off" || data61 === "warn" || data61 === "require"))
                                                  return validate156.errors = [{ instancePath: instancePath + "/policy/signatures", schemaPath: "#/properties/policy/properties/signatures/enum", keyword: "enum", params: { allowedValues: schema49.properties.policy.properties.signatures.enum }, message: "must be equal to one of the allowed values" }], !1;
                                                var valid22 = _errs113 === errors;
                                              } else
                                                var valid22 = !0;
                                              if (valid22) {
                                                if (data60.allowed_signers !== void 0) {
                                                  let data62 = data60.allowed_signers, _errs114 = errors;
                                                  if (errors === _errs114)
                                                    if (typeof data62 == "string") {
                                                      if (func2(data62) > 500)
                                                        return validate156.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }], !1;
                                                      if (!pattern25.test(data62))
                                                        return validate156.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$" }, message: 'must match pattern "^(?!/)(?!.*(^|/)\\.{1,2}(/|$))(?!.*//)[^\\u0000-\\u001f\\u007f\\\\:]+$"' }], !1;
                                                    } else
                                                      return validate156.errors = [{ instancePath: instancePath + "/policy/allowed_signers", schemaPath: "#/properties/policy/properties/allowed_signers/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                                  var valid22 = _errs114 === errors;
                                                } else
                                                  var valid22 = !0;
                                                if (valid22) {
                                                  if (data60.openpgp_keys !== void 0) {
                                                    let data63 = data60.openpgp_keys, _errs116 = errors;
                                                    if (errors === _errs116)
                                                      if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
                                                        if (Object.keys(data63).length > 1e3)
                                                          return validate156.errors = [{ instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties" }], !1;
                                                        for (let key18 in data63) {
                                                          let _errs118 = errors;
                                                          if (errors === _errs118)
                                                            if (typeof key18 == "string") {
                                                              if (!pattern26.test(key18)) {
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
                                                            return vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++, validate156.errors = vErrors, !1;
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
                                                        return validate156.errors = [{ instancePath: instancePath + "/policy/openpgp_keys", schemaPath: "#/properties/policy/properties/openpgp_keys/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                                    var valid22 = _errs116 === errors;
                                                  } else
                                                    var valid22 = !0;
                                                  if (valid22) {
                                                    if (data60.signers !== void 0) {
                                                      let data65 = data60.signers, _errs122 = errors;
                                                      if (errors === _errs122)
                                                        if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
                                                          if (Object.keys(data65).length > 1e3)
                                                            return validate156.errors = [{ instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, message: "must NOT have more than 1000 properties" }], !1;
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
                                                              return vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++, validate156.errors = vErrors, !1;
                                                              break;
                                                            }
                                                          }
                                                          if (valid25)
                                                            for (let key21 in data65) {
                                                              let data66 = data65[key21], _errs127 = errors;
                                                              if (errors === _errs127)
                                                                if (Array.isArray(data66)) {
                                                                  if (data66.length > 1e3)
                                                                    return validate156.errors = [{ instancePath: instancePath + "/policy/signers/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/signers/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }], !1;
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
                                                                  return validate156.errors = [{ instancePath: instancePath + "/policy/signers/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/signers/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                              var valid26 = _errs127 === errors;
                                                              if (!valid26)
                                                                break;
                                                            }
                                                        } else
                                                          return validate156.errors = [{ instancePath: instancePath + "/policy/signers", schemaPath: "#/properties/policy/properties/signers/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
                                            return validate156.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
                                                  return validate156.errors = [{ instancePath: instancePath + "/portal", schemaPath: "#/properties/portal/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties" }], !1;
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
                                              return validate156.errors = [{ instancePath: instancePath + "/portal", schemaPath: "#/properties/portal/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
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
      return validate156.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate156.errors = vErrors, errors === 0;
}
validate156.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  config
};
