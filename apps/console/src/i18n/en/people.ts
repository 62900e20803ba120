/** Who works in the office: accounts, invitations, roles. */
import type { Messages } from '../vi.ts'
import { count } from './common/numbers.ts'

export const people: Messages['people'] = {
  roleMeans: {
    admin: 'Sets up, distributes, reviews and publishes rounds, and manages accounts.',
    supervisor: 'Monitors fieldwork, devices and progress; reviews ballots. Cannot publish.',
    interviewer: 'Sees only their own work, counts and phones.',
    council: 'Reads the figures and approves the result. Changes nothing else.',
    unit: 'Sees only the published result of its own unit.',
  },
  headline: (people, invited) =>
    invited === 0
      ? count(people, 'person', 'people')
      : `${count(people, 'person', 'people')}, ${count(invited, 'open invitation', 'open invitations')}`,
  lead: 'Give each person their own account: the log records who did what.',
  invite: 'Invite a user',
  table: 'People',
  search: 'Search by name or e-mail',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  scope: 'Scope',
  secondFactor: 'Two-step verification',
  on: 'On',
  off: 'Off',
  lastSignIn: 'Last sign-in',
  never: 'Never',
  state: 'Status',
  active: 'In use',
  disabled: 'Disabled',
  resetting: 'Awaiting new password',
  noPeople: 'Only you so far',
  noPeopleWhy: 'Invite each person by link; each link creates one account.',

  invitations: 'Pending invitations',
  invitationsLead:
    'A link is shown only once, when it is created. If it is lost, renew it: the new link replaces the old one.',
  noInvitations: 'No pending invitations',
  madeBy: 'Invited by',
  expires: 'Valid until',
  expired: (moment) => `Expired ${moment}`,
  renew: 'Renew…',
  renewEffect: (name) =>
    `Creates a new link for ${name}, valid for 7 days. The old link stops working immediately.`,
  renewDo: 'Create new link',
  withdraw: 'Withdraw…',
  withdrawEffect: (name) => `${name} can no longer use the link that was sent.`,
  withdrawDo: 'Withdraw the invitation',
  actions: 'Actions',

  inviteTitle: 'Invite a user',
  inviteLead:
    'The invited person opens the link and chooses a password. The link works once, within 7 days.',
  inviteDo: 'Create link',
  inviteMalformed: 'Please check the e-mail address, and choose the scope that the role needs.',
  chooseRole: 'Choose the most limited role that is sufficient for the work.',
  unit: 'Unit',
  interviewer: 'Interviewer',
  choose: 'Please choose…',
  noInterviewers: 'There is no interviewer yet. Add interviewers on the Fieldwork page of a round.',
  linkReady: (name) => `The link for ${name} is ready`,
  link: 'Invitation link',
  linkOnce: (moment) =>
    `Shown only once. Copy it and send it to the right person; valid until ${moment}.`,
  another: 'Invite another user',
  backToPeople: 'All people',

  since: (moment) => `Account since ${moment}`,
  change: 'Name, role and scope',
  changeLead: 'A change of role signs the person out everywhere.',
  save: 'Save',
  saved: 'Saved.',
  guard: 'Sign-in and protection',
  resetPassword: 'Reset the password…',
  resetEffect: (name) =>
    `The current password of ${name} stops working immediately and all sessions end. A link is created for setting a new one.`,
  resetDo: 'Reset the password',
  resetLink: 'Password reset link',
  resetOpen: (moment) => `A password reset link is valid until ${moment}; a new one replaces it.`,
  removeSecondFactor: 'Remove two-step verification…',
  removeSecondFactorEffect: (name) =>
    `Use this if ${name} has lost their phone. Afterwards the password alone is enough to sign in; all sessions end.`,
  removeSecondFactorDo: 'Remove',
  endSessions: 'Sign out everywhere…',
  endSessionsEffect: (name) =>
    `${name} will have to sign in again everywhere. Unsaved work is lost.`,
  endSessionsDo: 'Sign out',
  disable: 'Disable the account…',
  disableEffect: (name) =>
    `${name} can no longer sign in and is signed out at once. Log and data stay; the account can be enabled again.`,
  disableDo: 'Disable the account',
  enable: 'Enable…',
  enableEffect: (name) => `${name} can sign in with the old password again.`,
  enableDo: 'Enable the account',
  done: 'Done.',
  ownAccount:
    'This is your own account. Password, sessions and two-step verification are on the page',
  ownAccountLink: 'My account',
  inLog: 'What this person did, in the log',
}
