import type { Definition } from '@phieu/survey'
import { useFetcher } from 'react-router'
import type { Overview } from '../api/answers.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './distribution.module.css'
import type { SendingNews } from './make.ts'

/** Those who are asked from outside; all, where the definition names none. */
export function openGroups({ respondentGroups }: Pick<Definition, 'respondentGroups'>): string[] {
  const outside = respondentGroups.filter(({ outsider }) => outsider === true)
  return (outside.length > 0 ? outside : respondentGroups).map(({ id }) => id)
}

/**
 * The first links of most rounds, in one act: for every unit and each group that comes from outside,
 * on the website, as the form would make them if nothing else were chosen.
 */
export function LinksForAll(props: {
  round: string
  plan: Pick<Overview, 'blocks'>
  groups: readonly string[]
}) {
  const { t, language } = useI18n()
  const words = t.distribution.links
  const { round, plan, groups } = props
  const fetcher = useFetcher<SendingNews>()
  const busy = fetcher.state !== 'idle'
  const asked = plan.blocks.filter((block) => block.groups.some(({ id }) => groups.includes(id)))
  const names = new Map(
    asked.flatMap((block) =>
      block.groups
        .filter(({ id }) => groups.includes(id))
        .map(({ id, name }) => [id, name[language]]),
    ),
  )
  const units = asked.reduce((sum, block) => sum + block.units.length, 0)
  if (units === 0) return undefined
  return (
    <fetcher.Form method="post" action={`/rounds/${round}/sending/new`} className={css.forAll}>
      {asked.map(({ id }) => (
        <input key={id} type="hidden" name="block" value={id} />
      ))}
      {[...names.keys()].map((id) => (
        <input key={id} type="hidden" name="group" value={id} />
      ))}
      <input type="hidden" name="channel" value="web" />
      <SubmitButton busy={busy}>
        {busy ? t.distribution.newLinks.making : words.makeForAll(units)}
      </SubmitButton>
      <span className="note">{words.forAllWhat([...names.values()].join(', '))}</span>
      {!busy && fetcher.data?.failure && <FailureNote failure={fetcher.data.failure} />}
    </fetcher.Form>
  )
}
