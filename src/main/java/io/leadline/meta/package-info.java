/** Meta lead sync: settings, connections and pages, the Graph client, the webhook, and turning a leadgen event into a lead. */
package io.leadline.meta;
