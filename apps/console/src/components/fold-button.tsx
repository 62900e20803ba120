import { Button } from '@mantine/core'
import { useI18n } from '../i18n/i18n.tsx'
import { closeDetails } from './close-details.ts'

/** Leaves a form that was unfolded as it was: folds the `<details>` that it stands in. */
export function FoldButton() {
  const { t } = useI18n()
  return (
    <Button
      variant="default"
      onClick={({ currentTarget }) => {
        const details = currentTarget.closest('details')
        if (details) closeDetails(details)
      }}
    >
      {t.form.cancel}
    </Button>
  )
}
