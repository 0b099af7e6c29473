import type audit from './en/audit.json';
import type common from './en/common.json';
import type dashboard from './en/dashboard.json';
import type demo from './en/demo.json';
import type errors from './en/errors.json';
import type events from './en/events.json';
import type jobs from './en/jobs.json';
import type fields from './en/fields.json';
import type leads from './en/leads.json';
import type mapping from './en/mapping.json';
import type meta from './en/meta.json';
import type settings from './en/settings.json';
import type staff from './en/staff.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: {
        audit: typeof audit;
        common: typeof common;
        dashboard: typeof dashboard;
        demo: typeof demo;
        errors: typeof errors;
        events: typeof events;
        jobs: typeof jobs;
        fields: typeof fields;
        leads: typeof leads;
        mapping: typeof mapping;
        meta: typeof meta;
        settings: typeof settings;
        staff: typeof staff;
      };
    };
  }
}
