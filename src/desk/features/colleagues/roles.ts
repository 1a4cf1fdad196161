import { t } from '../../../messages/desk-message.ts'
import type { Role } from './colleagues-query.ts'

const roles: readonly Role[] = ['counselor', 'director', 'editor', 'administrator']

export const roleChoices = () => roles.map((role) => ({ value: role, label: t(`role.choice.${role}`) }))

export const asRole = (value: string): Role => roles.find((role) => role === value) ?? 'counselor'
