import { defineConfig } from 'vitest/config'

/** A busy machine takes its time; where a time is the point, the test says which. */
const pollPatience = { timeout: 10_000 }

// One run starts one PostgreSQL (the root's globalSetup) and takes the projects one after the other,
// because the later ones measure time and want the machine to themselves.
export default defineConfig({
  test: {
    globalSetup: 'test/support/global-setup.ts',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          expect: { poll: pollPatience },
          // Each file keeps its own; what a module remembers (parsed content, drawn markup) is the same for all. A third of the time went into loading modules anew.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'test/architecture/**/*.test.ts', 'test/crawl/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'journeys',
          expect: { poll: pollPatience },
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'screenshots',
          include: ['test/screenshots/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
