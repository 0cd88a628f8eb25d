/**
 * Yields the values of all generators, one generator after the other. Up to `concurrency`
 * generators work ahead at the same time, each by one value.
 */
export async function* readAhead<T>(
  generators: readonly AsyncGenerator<T, void, undefined>[],
  concurrency: number,
): AsyncGenerator<T, void, undefined> {
  const steps: Promise<IteratorResult<T, void>>[] = [];
  const work = (generator: AsyncGenerator<T, void, undefined>, index: number): void => {
    const step = generator.next();
    // Handled where it is awaited, or no longer of interest.
    step.catch(() => undefined);
    steps[index] = step;
  };
  for (const [index, generator] of generators.entries()) {
    for (const [offset, next] of generators.slice(index, index + concurrency).entries()) {
      if (steps[index + offset] === undefined) work(next, index + offset);
    }
    for (;;) {
      const step = await steps[index];
      if (step === undefined || step.done === true) break;
      work(generator, index);
      yield step.value;
    }
  }
}
