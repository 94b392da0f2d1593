/** How much work something is, however busy the machine is with other things. */

/** What this process took of processors for it, ms. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
