import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import pg from 'pg'

/** What the bare server sends and stores, given as JSON in its only argument. */
export type BarePlan = {
  port: number
  /** A file of bytes and the headers to send with it, by path. */
  pages: Record<string, { file: string; headers: OutgoingHttpHeaders }>
  databaseUrl: string
}

// The least that Node can do: what the application is measured against.
const plan = JSON.parse(process.argv[2] ?? '{}') as BarePlan
const pages = new Map(
  Object.entries(plan.pages).map(([path, { file, headers }]) => [
    path,
    { body: readFileSync(file), headers },
  ]),
)
const pool = new pg.Pool({ connectionString: plan.databaseUrl, max: 8 })
// The database ends with the application, and this one still has pages to send.
pool.on('error', () => {})
await pool.query(`create schema if not exists bench`)
await pool.query(`create table if not exists bench.inquiry (
  id uuid primary key, received_at timestamptz not null default now(), salutation text, first_name text, last_name text,
  email text, country text, employer text, programs text[], interest text, message text, consent_email boolean)`)

http
  .createServer((req, res) => {
    if (req.method === 'POST') return receive(req, res)
    const page = pages.get(req.url ?? '')
    if (!page) return res.writeHead(404).end()
    res.writeHead(200, page.headers)
    res.end(page.body)
  })
  .listen(plan.port, '127.0.0.1')

function receive(req: IncomingMessage, res: ServerResponse) {
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.on('end', () => {
    store(Buffer.concat(chunks).toString(), res).catch((error) => res.destroy(error))
  })
}

async function store(body: string, res: ServerResponse): Promise<void> {
  const form = new URLSearchParams(body)
  const id = randomUUID()
  await pool.query({
    name: 'receive',
    text: `insert into bench.inquiry (id, salutation, first_name, last_name, email, country, employer, programs, interest, message, consent_email)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      id,
      form.get('salutation'),
      form.get('first_name'),
      form.get('last_name'),
      form.get('email'),
      form.get('country'),
      form.get('employer'),
      form.getAll('programs'),
      form.get('interest'),
      form.get('message'),
      form.has('consent_email'),
    ],
  })
  res.writeHead(303, { Location: `/receipts/${id}`, 'Content-Length': 0 })
  res.end()
}
