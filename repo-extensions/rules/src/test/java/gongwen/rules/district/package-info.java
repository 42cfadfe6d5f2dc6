/** A district in memory: a small real repository, the units and people of domain.md 7, and what they do. */
package gongwen.rules.district;
