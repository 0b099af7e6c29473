/**
 * What is deployed: one entry per function of {@link io.leadline.functions.DeployedFunction}, each serving only its own
 * routes. Without a function's name the application is the all-in-one server and serves them all.
 */
package io.leadline.functions;
