import type { Auth } from './auth.ts'

/** Who the first admin shall be. */
export interface NewAdmin {
  name: string
  email: string
  password: string
}

const ADMIN = 'admin'

/** Makes an admin's account with its password: both, or neither. */
export async function createAdmin(auth: Auth, admin: NewAdmin, now: Date): Promise<void> {
  const { adapter, password } = await auth.$context
  // Before the transaction: hashing takes its time.
  const hash = await password.hash(admin.password)
  const times = { createdAt: now, updatedAt: now }
  await adapter.transaction(async (transaction) => {
    const { id } = await transaction.create({
      model: 'user',
      data: {
        name: admin.name,
        email: admin.email.toLowerCase(),
        emailVerified: true,
        role: ADMIN,
        ...times,
      },
    })
    await transaction.create({
      model: 'account',
      data: { userId: id, accountId: id, providerId: 'credential', password: hash, ...times },
    })
  })
}
