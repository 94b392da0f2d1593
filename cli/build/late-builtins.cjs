// The beginning of the bundle. Some of Node's modules take longer to load than most commands to run, although most commands do not need them. They
// are loaded on the first use of one of their exports.
// biome-ignore lint/suspicious/noGlobalAssign: affects only this file
require = ((load) => {
  const slow = new Set(['child_process', 'crypto', 'http', 'https', 'net', 'os', 'readline', 'stream', 'stream/promises', 'tty', 'worker_threads', 'zlib']);

  /** Functions that the compiled program can provide without loading Node's module. */
  const native =
    typeof Bun === 'undefined'
      ? {}
      : {
          crypto: {
            hash: (algorithm, data, encoding = 'hex') =>
              encoding === 'buffer' ? Buffer.from(Bun.CryptoHasher.hash(algorithm, data).buffer) : Bun.CryptoHasher.hash(algorithm, data, encoding),
            randomBytes: (size) => Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(size)).buffer),
          },
        };

  const made = new Map();
  return (name) => {
    const bare = name.replace(/^node:/, '');
    if (!slow.has(bare)) return load(name);
    if (!made.has(bare))
      made.set(
        bare,
        whenUsed(() => load(name), native[bare] ?? {}),
      );
    return made.get(bare);
  };

  function whenUsed(load, known) {
    let module;
    const whole = () => (module ??= load());
    return new Proxy(known, {
      get: (_, key) => known[key] ?? whole()[key],
      has: (_, key) => key in whole(),
      ownKeys: () => Reflect.ownKeys(whole()),
      getOwnPropertyDescriptor: (_, key) => ({ value: known[key] ?? whole()[key], enumerable: true, configurable: true, writable: true }),
    });
  }
})(require);
