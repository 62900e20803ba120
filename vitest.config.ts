import { defineConfig } from 'vitest/config'

// A zone on the far side of the date line: code that forgets time zones fails here.
process.env.TZ = 'Pacific/Auckland'

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
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,packages}/*/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['packages/scenario/stories/**/*.test.ts'],
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
