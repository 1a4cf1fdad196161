import { createHash } from 'node:crypto'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

type Where = { field: string; value: unknown }
type Row = Record<string, unknown>
type Asked = { model: string; where?: Where[]; data?: Row; update?: Row }

const methods = [
  'create',
  'findOne',
  'findMany',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
  'count',
  'consumeOne',
  'incrementOne',
]

/**
 * Keeps the tokens of sessions as hashes: who reads the table, or a backup of it, can sign in as nobody. The library goes on with
 * the tokens themselves: what it asks by a token gets that token back.
 */
export function hashingSessions<Adapter extends object>(adapter: Adapter): Adapter {
  return new Proxy(adapter, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      // A transaction hands out an adapter of its own.
      if (name === 'transaction')
        return (act: (inner: object) => unknown) =>
          (method as Act).call(target, (inner: object) => act(hashingSessions(inner)))
      if (typeof name !== 'string' || !methods.includes(name)) return method.bind(target) as unknown
      return async (asked: Asked) => {
        if (asked.model !== 'session') return (method as Act).call(target, asked)
        const plain = new Map<string, string>()
        const hash = (token: string) => {
          plain.set(hashOf(token), token)
          return hashOf(token)
        }
        const answer = await (method as Act).call(target, {
          ...asked,
          ...(asked.where && { where: asked.where.map((each) => hashWhere(each, hash)) }),
          ...(asked.data && { data: hashRow(asked.data, hash) }),
          ...(asked.update && { update: hashRow(asked.update, hash) }),
        })
        return restore(answer, plain)
      }
    },
  })
}

type Act = (asked: unknown) => unknown

function hashWhere(where: Where, hash: (token: string) => string): Where {
  if (where.field !== 'token') return where
  const { value } = where
  return {
    ...where,
    value: Array.isArray(value) ? value.map((each) => hash(String(each))) : hash(String(value)),
  }
}

const hashRow = (row: Row, hash: (token: string) => string): Row =>
  typeof row['token'] === 'string' ? { ...row, token: hash(row['token']) } : row

function restore(answer: unknown, plain: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(answer)) return answer.map((each) => restore(each, plain))
  if (typeof answer !== 'object' || answer === null) return answer
  const token = (answer as Row)['token']
  return typeof token === 'string' && plain.has(token) ? { ...answer, token: plain.get(token) } : answer
}
