/**
 * Who sees which opt-outs, and what do the others see instead?
 *
 * <p>Start with {@link dk.fravalg.it.seeing.WhatDoesNotCountIsHiddenIT}.
 */
package dk.fravalg.it.seeing;
