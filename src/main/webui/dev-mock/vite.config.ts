import { defineConfig, mergeConfig } from 'vite';
import app from '../vite.config';
import { mockApi } from './plugin';

// `npm run dev:mock` for work on the pages, `npm run preview:mock` for the built application under its real policy.
export default mergeConfig(
  app,
  defineConfig({ root: `${import.meta.dirname}/..`, plugins: [mockApi()], server: { proxy: {} } }),
);
