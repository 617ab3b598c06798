"""The grammar of a sentence: tokens, cues, speakers, verb forms, the roles of function words."""
