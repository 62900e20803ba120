import type { ExternalList } from '../api/answers.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './external.module.css'

/** Whose scores are taken from a file; none chosen is all of them. */
export function GroupsChoice(props: {
  groups: ExternalList['groups']
  chosen: readonly string[]
  onChoose: (groups: readonly string[]) => void
}) {
  const { t, language } = useI18n()
  const { groups, chosen, onChoose } = props
  return (
    <fieldset className={css.groups}>
      <legend>{t.external.groups}</legend>
      <p className="note">{t.external.groupsLead}</p>
      {groups.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            name="groups"
            value={id}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              onChoose(
                currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
              )
            }
          />
          <span>
            {name[language]} <span className="note">{id}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
