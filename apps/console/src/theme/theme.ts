import { createTheme } from '@mantine/core'

/** Mantine in the look of the house. Colours and sizes stand in `theme.css`, from the shared tokens. */
export const theme = createTheme({
  primaryColor: 'green',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)' },
})
