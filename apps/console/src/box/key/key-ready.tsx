import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from '../box.module.css'

/** The key is on paper and nowhere else; what is to be done with it. */
export function KeyReady({ round }: { round: string }) {
  const { t } = useI18n()
  const words = t.boxKey.making
  return (
    <section className={css.part}>
      <Message tone="good">{words.done}</Message>
      <p>{words.doneLead}</p>
      <Button component={Link} to={`/rounds/${round}/course`}>
        {words.toStatus}
      </Button>
    </section>
  )
}
