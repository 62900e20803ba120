import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '../api/answers.ts'
import { useI18n } from '../i18n/i18n.tsx'
import type { PeopleList } from './people-queries.ts'
import { rolesByRights } from './person-words.ts'

/** What somebody is called and what they may do; a role that sees one part names it. */
export function PersonFields(props: {
  list: Pick<PeopleList, 'units' | 'interviewers'>
  /** As it stands; for somebody new, what is chosen first. */
  standing: {
    name: string
    role: Role
    scope: { unit?: string | undefined; interviewer?: string | undefined }
  }
}) {
  const { t } = useI18n()
  const words = t.people
  const {
    list,
    standing: { name, scope },
  } = props
  const [role, setRole] = useState<Role>(props.standing.role)

  return (
    <>
      <TextInput
        label={words.name}
        name="name"
        defaultValue={name}
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="off"
      />
      <NativeSelect
        label={words.role}
        description={words.roleMeans[role]}
        name="role"
        value={role}
        onChange={({ currentTarget: { value } }) => {
          const chosen = rolesByRights().find((each) => each === value)
          if (chosen) setRole(chosen)
        }}
        data={rolesByRights().map((value) => ({ value, label: t.account.roles[value] }))}
      />
      {role === 'unit' && (
        <Choice label={words.unit} name="unit" options={list.units} chosen={scope.unit} />
      )}
      {role === 'interviewer' && list.interviewers.length > 0 && (
        <Choice
          label={words.interviewer}
          name="interviewer"
          options={list.interviewers}
          chosen={scope.interviewer}
        />
      )}
      {role === 'interviewer' && list.interviewers.length === 0 && <p>{words.noInterviewers}</p>}
    </>
  )
}

function Choice(props: {
  label: string
  name: string
  options: readonly { id: string; name: string }[]
  chosen: string | undefined
}) {
  const { t } = useI18n()
  return (
    <NativeSelect
      label={props.label}
      name={props.name}
      defaultValue={props.chosen ?? ''}
      required
      withAsterisk={false}
      data={[
        { value: '', label: t.people.choose },
        ...props.options.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
      ]}
    />
  )
}
