import { defineConfig } from 'vite'
import { precompressFolder } from './src/platform/http/precompress.ts'

/** The staff app. The server writes its page, with a nonce, and finds the files by the manifest. */
export default defineConfig({
  plugins: [{ name: 'precompress', closeBundle: () => precompressFolder('dist/desk') }],
  base: '/desk/assets/',
  publicDir: false,
  build: {
    outDir: 'dist/desk',
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    rolldownOptions: {
      input: 'src/desk/main.tsx',
      // Every file of Mantine and TanStack says "use client", which means nothing here.
      onLog: (level, log, write) => log.code === 'MODULE_LEVEL_DIRECTIVE' || write(level, log),
    },
  },
})
