import { runNx } from '../nx.mjs';

/**
 * Builds projects and what they depend on, and prints one line for each. Nx reads from its cache
 * what has not changed since the last build. Throws with the whole build log when the build fails.
 */
export async function build(root, projects) {
  const seen = new Set();
  const onTask = (project) => {
    if (seen.has(project)) return;
    seen.add(project);
    console.log(`  ${project}`);
  };
  const { ok, log } = await runNx(root, ['run-many', '-t', 'build', '-p', projects.join(',')], {
    onTask,
  });
  if (!ok) throw new Error(`The build failed:\n\n${log}`);
}
