import { Button } from '@mantine/core'
import { useI18n } from '../i18n/i18n.tsx'

/** To how programs read, in a window of its own: a token that stands here once is not lost by it. */
export function ExamplesLink() {
  const { t, language } = useI18n()
  return (
    <Button
      component="a"
      href={`/api/docs/examples/${language}`}
      target="_blank"
      rel="noreferrer"
      variant="default"
    >
      {t.tokens.examples}
    </Button>
  )
}
