/**
 * Imported first by every command, for its effect: stops with one sentence when the program does
 * not run on the Node that the workspace brings along (the `node` package).
 */
const NEEDED = 24

const major = Number.parseInt(process.versions.node, 10)
if (major < NEEDED) {
  process.stderr.write(
    `Phiếu runs on Node ${NEEDED}, and this is Node ${process.versions.node}. ` +
      'Start it with `npx pnpm start`, which brings the right one.\n',
  )
  process.exit(1)
}
