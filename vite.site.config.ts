import { globSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfig } from 'vite'
import { precompressFolder } from './src/platform/http/precompress.ts'
import { makeHanFonts } from './src/site/print/han-fonts.ts'
import { narrowFont } from './src/site/styles/narrow-font.ts'

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'

/** The public site's stylesheet, fonts and custom elements, each element a file of its own that only pages with it load. */
export default defineConfig(async (): Promise<UserConfig> => {
  await makeHanFonts('dist/print')
  return {
    resolve: {
      alias: {
        '@made': await narrowFont(
          `node_modules/${serif}`,
          { min: 300, max: 400 },
          'source-serif-4-latin-opsz-regular.woff2',
          path.resolve('node_modules/.cache/prospectus/fonts'),
        ),
      },
    },
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
          'src/site/styles/compare.css',
          'src/site/styles/cost.css',
          'src/site/styles/handbook.css',
          'src/site/styles/service.css',
          ...globSync('src/site/elements/*.ts', { exclude: ['**/*.test.ts'] }),
        ],
      },
    },
  }
})
