import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { FieldMessages } from './components/form/field-messages.tsx'
import { DoorProvider } from './i18n/door.tsx'
import type { DoorWords } from './i18n/words.ts'
import { theme } from './theme/theme.ts'
import { useTheme } from './theme/use-theme.ts'

/** Look and language around whatever is shown, with an account or without. */
export function App(props: { words: DoorWords; children: ReactNode }) {
  const { shown } = useTheme()
  // The policy of the page forbids generated <style> elements: the variables stand in theme.css.
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={shown}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DoorProvider words={props.words}>
        {props.children}
        <FieldMessages />
      </DoorProvider>
    </MantineProvider>
  )
}
