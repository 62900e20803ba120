import { Button } from '@mantine/core'
import type { Box } from '@phieu/office'
import type { Round } from '@phieu/survey'
import { Link } from 'react-router'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { useRole } from '../layout/office-data.ts'
import css from './box.module.css'
import { Fingerprint } from './fingerprint.tsx'

/** Who holds the key of the box, and what is to be done with it now. */
export function KeyFacts(props: {
  box: Box
  round: Pick<Round, 'id' | 'state'>
  needsSheet: boolean
}) {
  const { t } = useI18n()
  const role = useRole()
  const words = t.box
  const { box, round, needsSheet } = props
  const isOver = round.state === 'approved' || round.state === 'published'
  const mayOpen = role === 'admin' || role === 'council'
  return (
    <section className={css.part} aria-labelledby="box-key">
      <h2 id="box-key">{words.keys}</h2>
      <p>{keySentence(box, words)}</p>
      {box.keys.boxPublic !== null && <Fingerprint publicKey={box.keys.boxPublic} />}
      {isOver && box.lying > 0 && <p>{words.lost.left(box.lying)}</p>}
      {round.state === 'draft' && role === 'admin' && (
        <Button
          component={Link}
          to={`/rounds/${round.id}/box/key`}
          {...(box.keys.confirmed && { variant: 'default' })}
        >
          {box.keys.confirmed ? words.makeAnother : words.makeKey}
        </Button>
      )}
      {needsSheet && mayOpen && (
        <Button component={Link} to={`/rounds/${round.id}/box/open`}>
          {words.open}
        </Button>
      )}
    </section>
  )
}

function keySentence({ keys }: Box, { keyState }: I18n['t']['box']): string {
  if (keys.box === null) return keyState.none
  return keys.confirmed ? keyState[keys.box] : keyState.unconfirmed
}
