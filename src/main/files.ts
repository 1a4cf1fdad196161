import path from 'node:path'
import type { Config } from './config.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import { openDiskStore } from '../platform/files/disk-store.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { openS3Store } from '../platform/files/s3-store.ts'

/** The store of uploaded files that the configuration names. Nothing is asked or made before the first file. */
export function openFiles(config: Config): FileStore {
  const folder = path.join(config.DATA_DIR, 'files')
  if (config.FILES_URL === undefined) return openDiskStore(folder)
  const { hostname: bucket, pathname, searchParams } = new URL(config.FILES_URL)
  const region = searchParams.get('region') ?? 'us-east-1'
  const endpoint = searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = config
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new ConfigError(['FILES_URL: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY too'])
  const prefix = pathname.split('/').filter(Boolean)
  return openS3Store(
    { folder: new URL(`/${[bucket, ...prefix].join('/')}/`, endpoint), region, accessKeyId, secretAccessKey },
    path.join(folder, 'incoming'),
  )
}
