import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { RouterProvider } from 'react-router'
import type { Office } from './api/office.ts'
import { FieldMessages } from './components/form/field-messages.tsx'
import { DoorProvider } from './i18n/i18n.tsx'
import type { DoorWords } from './i18n/words.ts'
import { theme } from './theme/theme.ts'
import { useTheme } from './theme/use-theme.ts'

/** The whole app around one office: look, language, queries, pages. */
export function App(props: {
  office: Office
  words: DoorWords
  router: ComponentProps<typeof RouterProvider>['router']
}) {
  const { shown } = useTheme()
  // The policy of the page forbids generated <style> elements: the variables stand in theme.css.
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={shown}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={props.office.queries}>
        <DoorProvider words={props.words}>
          <RouterProvider router={props.router} />
          <FieldMessages />
        </DoorProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
