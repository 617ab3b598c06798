"""What reading a sentence needs: tokens, cues, speakers, verb forms, the parts small words play."""
