import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// A zone on the far side of the date line: code that forgets time zones fails here.
process.env.TZ = 'Pacific/Auckland'

// Node keeps what it has compiled: hundreds of servers and thousands of their threads start here.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('node_modules/.cache/compiled', import.meta.url),
)

/** Screens first, then what needs no page: a process is kept for as long as files need the same. */
class ScreensFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isScreen = ({ moduleId }: TestSpecification) => moduleId.endsWith('.tsx')
    const sorted = await super.sort(files)
    return [...sorted.filter(isScreen), ...sorted.filter((file) => !isScreen(file))]
  }
}

/** In ms; a soak has more (`npx pnpm soak`). */
const patience = Number(process.env.PATIENCE ?? 120_000)

export default defineConfig({
  test: {
    testTimeout: patience,
    hookTimeout: 2 * patience,
    // What is waited for comes late on a machine that is busy with other things.
    expect: { poll: { timeout: 20_000 } },
    // Every core: what waits for a disk, a database or a browser leaves it to another file.
    maxWorkers: '100%',
    sequence: { sequencer: ScreensFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,packages}/*/src/**/*.test.{ts,tsx}'],
          // Files share a process, and so what they import; loading it anew took half of their time.
          // A test leaves nothing behind: no state outlives it but what libraries keep for themselves.
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['packages/scenario/stories/**/*.test.ts'],
          // A story waits more than it works: for what a page asks anew every 15 seconds, for a browser.
          maxWorkers: Math.ceil(1.5 * availableParallelism()),
          sequence: { groupOrder: 1 },
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'soaks',
          include: ['packages/scenario/soaks/**/*.test.ts'],
        },
      },
    ],
  },
})
