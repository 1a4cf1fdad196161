import { globSync } from 'node:fs'
import { defineConfig } from 'vite'
import { precompressFolder } from './src/platform/http/precompress.ts'

/** The public site's stylesheet, fonts and custom elements, each element a file of its own that only pages with it load. */
export default defineConfig({
  plugins: [{ name: 'precompress', closeBundle: () => precompressFolder('dist/site') }],
  base: '/assets/',
  publicDir: false,
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    assetsDir: '',
    // Fonts and images stay files: the content-security policy allows no data: addresses, and the cache keeps them.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        'src/site/styles/site.css',
        'src/site/styles/emergency.css',
        ...globSync('src/site/elements/*.ts', { exclude: ['**/*.test.ts'] }),
      ],
    },
  },
})
