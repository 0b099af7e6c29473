/** How the answers of a form become values of a lead's fields: rules, versions of them, and what they make of answers. */
package io.leadline.mapping;
