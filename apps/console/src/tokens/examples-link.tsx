import { Button } from '@mantine/core'
import { useI18n } from '../i18n/i18n.tsx'

/** The way to the page of the documentation that shows how programs read. */
export function ExamplesLink() {
  const { t, language } = useI18n()
  return (
    <Button component="a" href={`/api/docs/examples/${language}`} variant="default">
      {t.tokens.examples}
    </Button>
  )
}
