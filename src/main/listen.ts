import type { AddressInfo } from 'node:net'
import { ConfigError } from '../platform/config/config-error.ts'
import type { Front } from '../platform/http/front.ts'

type Address = { host: string; port: number; portVariable: 'PORT' | 'HEALTH_PORT' }

/** @throws ConfigError that names HOST or the variable of the port, where this machine cannot listen there */
export async function listen(front: Pick<Front, 'listen'>, address: Address): Promise<AddressInfo> {
  try {
    return await front.listen(address)
  } catch (error) {
    const problem = describe(error, address)
    throw problem ? new ConfigError([problem]) : error
  }
}

function describe(error: unknown, { host, port, portVariable }: Address): string | null {
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'ENOTFOUND':
      return `HOST: ${JSON.stringify(host)} is not valid. Use an address or a name of this machine, such as 127.0.0.1 or 0.0.0.0`
    case 'EADDRINUSE':
      return `${portVariable}: ${port} is taken by another process. Use a free port`
    case 'EACCES':
      return `${portVariable}: this user may not listen on ${port}. Use a port above 1023`
    default:
      return null
  }
}
