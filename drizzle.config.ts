import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate` writes the next migration from what changed in the tables. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/{core,platform}/*/table.ts',
  out: './db/migrations',
})
