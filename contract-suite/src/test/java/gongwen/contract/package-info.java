/** The contract: the test documents of domain.md 7.3 and what holds for every document, on any server. */
package gongwen.contract;
