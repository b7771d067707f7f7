/**
 * The scripts as processes: what a user sees who starts one from any folder. Tools they call are small recording
 * scripts on a path of their own, so that nothing is built or installed here.
 */
package dev.pushlab.scripts;
